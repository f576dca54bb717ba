package io.vastwarden.service.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.core.start.StartFailure;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenceTest {

    private static String whence(Whence whence, String connected, String... forwarded) {
        return whence.of(InetAddress.ofLiteral(connected), List.of(forwarded)).getHostAddress();
    }

    @Test
    void without_a_trusted_proxy_it_is_whoever_is_connected() {
        Whence whence = new Whence(Given.proxies());

        assertThat(whence(whence, "203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the proxy itself asks                    | 10.0.0.2    |                                     | 10.0.0.2",
                "the proxy was asked by this one          | 10.0.0.2    | 203.0.113.9                         | 203.0.113.9",
                "what a client wrote before is not taken  | 10.0.0.2    | 198.51.100.1, 203.0.113.9           | 203.0.113.9",
                "two proxies, one after the other         | 10.0.0.2    | 198.51.100.1, 203.0.113.9, 10.0.0.3 | 203.0.113.9",
                "with a port, as some proxies write it    | 10.0.0.2    | 203.0.113.9:51000                   | 203.0.113.9",
                "with a port, in brackets                 | 10.0.0.2    | [2001:db8::7]:51000                 | 2001:db8:0:0:0:0:0:7",
                "what is no address ends the chain        | 10.0.0.2    | 203.0.113.9, unknown                | 10.0.0.2",
                "somebody who is no proxy claims to be one| 203.0.113.9 | 198.51.100.1                        | 203.0.113.9"
            })
    void behind_a_trusted_proxy_it_is_whom_that_names(
            String what, String connected, @org.jspecify.annotations.Nullable String forwarded, String asks) {
        Whence whence = new Whence(Given.proxies("10.0.0.0/24"));

        assertThat(whence(whence, connected, forwarded == null ? new String[0] : new String[] {forwarded}))
                .as(what)
                .isEqualTo(asks);
    }

    @Test
    void headers_that_come_one_by_one_are_one_chain() {
        Whence whence = new Whence(Given.proxies("10.0.0.2", "10.0.0.3"));

        assertThat(whence(whence, "10.0.0.2", "203.0.113.9", "10.0.0.3")).isEqualTo("203.0.113.9");
    }

    @Test
    void a_proxy_that_is_written_wrongly_stops_the_start() {
        assertThatThrownBy(() -> new Whence(Given.proxies("10.0.0.0/8", "proxy.example")))
                .isInstanceOf(StartFailure.class)
                .hasMessage("WARDEN_ENTRANCE_TRUSTED_PROXIES holds \"proxy.example\", which is neither an address nor a"
                        + " block such as 10.0.0.0/8.");
    }
}
