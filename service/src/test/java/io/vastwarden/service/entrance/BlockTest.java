package io.vastwarden.service.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.128/25, 10.0.0.127, false",
        "10.0.0.128/25, 10.0.0.255, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.7/32, 192.0.2.7, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "::/0, 203.0.113.9, false",
        "::/0, 2001:db8::1, true",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "::1, ::1, true",
        "::ffff:10.0.0.0/8, 10.1.1.1, true"
    })
    void it_holds_what_begins_like_it(String block, String address, boolean inside) {
        assertThat(Block.of(block).orElseThrow().contains(InetAddress.ofLiteral(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/", "10.0.0.0/8/8", "/8"})
    void what_is_written_otherwise_is_none(String written) {
        assertThat(Block.of(written)).isEmpty();
    }

    @Test
    void around_an_address_is_its_network() {
        assertThat(Block.around(InetAddress.ofLiteral("2001:db8:0:7::1"), 64))
                .isEqualTo(Block.around(InetAddress.ofLiteral("2001:db8:0:7:ffff::2"), 64))
                .isNotEqualTo(Block.around(InetAddress.ofLiteral("2001:db8:0:8::1"), 64));
    }
}
