package io.vastwarden.bot.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BotStartIT {

    @Test
    void without_a_token_for_the_service() throws Exception {
        assertRefused(
                Map.of("WARDEN_BOT_PORT", "0"),
                "There is no token for the service. Set WARDEN_TOKEN to that of a caller with the grants view and"
                        + " delegate, or start everything with ./warden up.");
    }

    @Test
    void with_an_address_of_the_service_that_is_none() throws Exception {
        assertRefused(
                Map.of("WARDEN_BOT_PORT", "0", "WARDEN_TOKEN", "any", "WARDEN_URL", "over there"),
                "WARDEN_URL must be an address such as http://127.0.0.1:8080, not \"over there\".");
    }

    @Test
    void with_its_port_in_use() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    Map.of("WARDEN_BOT_PORT", Integer.toString(taken.getLocalPort()), "WARDEN_TOKEN", "any"),
                    "Its address is in use by another program. Stop that, or set WARDEN_BOT_PORT to a free port.");
        }
    }

    @Test
    void it_starts_although_the_service_does_not_answer() throws Exception {
        try (Started bot =
                bot(Map.of("WARDEN_BOT_PORT", "0", "WARDEN_TOKEN", "any", "WARDEN_URL", "http://127.0.0.1:9"))) {
            bot.until(line -> line.contains("event=started"));
        }
    }

    private static void assertRefused(Map<String, String> settings, String sentence) throws Exception {
        try (Started bot = bot(settings)) {
            assertThat(bot.end()).as(bot.allHeard()).isEqualTo(1);
            assertThat(bot.allHeard()).isEqualTo("The bot did not start. " + sentence);
        }
    }

    private static Started bot(Map<String, String> settings) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Started.with(settings, List.of(java, "-jar", "target/quarkus-app/quarkus-run.jar"));
    }
}
