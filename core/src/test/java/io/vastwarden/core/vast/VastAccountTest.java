package io.vastwarden.core.vast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VastAccountTest {
    @ParameterizedTest
    @CsvSource({
        "https://console.vast.ai, https://console.vast.ai",
        "https://console.vast.ai/, https://console.vast.ai",
        "HTTPS://Console.Vast.ai:8443, https://console.vast.ai:8443",
        "http://localhost:8181, http://localhost:8181",
        "http://127.0.0.1:8181/, http://127.0.0.1:8181",
        "http://127.8.9.1, http://127.8.9.1",
        "http://[::1]:8181, http://[::1]:8181"
    })
    void https_anywhere_and_http_to_this_machine_are_safe(String text, URI address) {
        assertThat(VastAccount.address(text)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://console.vast.ai",
                "http://localhost.example.org",
                "http://127.0.0.1.example.org",
                "http://127.evil.example",
                "http://10.0.0.1",
                "http://0.0.0.0:8181"
            })
    void plain_http_to_another_machine_is_refused(String text) {
        assertThatThrownBy(() -> VastAccount.address(text))
                .isInstanceOf(UnsafeAddress.class)
                .hasMessageContaining("must be https")
                .hasMessageContaining("Plain http is possible to this machine only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "console.vast.ai",
                "ftp://console.vast.ai",
                "https://",
                "https:///path",
                "https://user:hunter2@console.vast.ai",
                "https://console.vast.ai?key=hunter2",
                "https://console.vast.ai#hunter2",
                "https://console.vast.ai/api",
                "https://hunter2 console"
            })
    void anything_but_scheme_host_and_port_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> VastAccount.address(text))
                .isInstanceOf(UnsafeAddress.class)
                .hasMessageContaining("Vast.ai's address")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void the_key_is_not_in_its_text() {
        assertThat(new VastAccount("default", URI.create("https://console.vast.ai"), () -> "hunter2"))
                .hasToString("VastAccount[name=default, address=https://console.vast.ai]");
    }
}
