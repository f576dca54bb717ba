package io.vastwarden.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1"})
    void an_address_that_only_this_machine_reaches(String host) {
        assertThat(Announcement.isThisMachineOnly(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "warden.example", "127.0.0.1.example", "fe80::1"})
    void an_address_that_others_reach(String host) {
        assertThat(Announcement.isThisMachineOnly(host)).isFalse();
    }
}
