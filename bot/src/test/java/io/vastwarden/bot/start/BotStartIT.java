package io.vastwarden.bot.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.program.Packaged;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
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
    void without_a_token_for_discord() throws Exception {
        assertRefused(
                Map.of("WARDEN_BOT_PORT", "0", "WARDEN_TOKEN", "any"),
                "There is no token for Discord. Set DISCORD_TOKEN to the bot's token, or try everything with ./warden up,"
                        + " which needs none.");
    }

    @Test
    void with_a_file_for_a_token_that_is_not_there() throws Exception {
        assertRefused(
                Map.of("WARDEN_BOT_PORT", "0", "WARDEN_TOKEN_FILE", "/no/such/file"),
                "The file named in WARDEN_TOKEN_FILE cannot be read: /no/such/file.");
    }

    @Test
    void with_a_token_for_discord_both_itself_and_in_a_file() throws Exception {
        assertRefused(
                Map.of(
                        "WARDEN_BOT_PORT",
                        "0",
                        "WARDEN_TOKEN",
                        "any",
                        "DISCORD_TOKEN",
                        "any",
                        "DISCORD_TOKEN_FILE",
                        "any"),
                "DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set. Leave one of them out.");
    }

    @Test
    void with_a_stand_in_for_discord_that_is_not_allowed() throws Exception {
        assertRefused(
                with(Map.of("WARDEN_ALLOW_STANDIN", "false")),
                "DISCORD_API_URL points the bot at a stand-in for Discord. Leave it out, or set WARDEN_ALLOW_STANDIN=true"
                        + " if that is meant.");
    }

    @Test
    void with_half_a_stand_in_for_discord() throws Exception {
        Map<String, String> settings = with(Map.of());
        settings.remove("DISCORD_GATEWAY_URL");
        assertRefused(settings, "DISCORD_API_URL and DISCORD_GATEWAY_URL belong together: set both, or neither.");
    }

    @Test
    void with_its_port_in_use() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    with(Map.of("WARDEN_BOT_PORT", Integer.toString(taken.getLocalPort()))),
                    "Its address is in use by another program. Stop that, or set WARDEN_BOT_PORT to a free port.");
        }
    }

    @Test
    void it_starts_although_neither_the_service_nor_discord_answers() throws Exception {
        try (Started bot = bot(with(Map.of("WARDEN_URL", "http://127.0.0.1:9")))) {
            bot.until(line -> line.contains("event=started"));
        }
    }

    /** Everything it needs, for a Discord at which nobody answers, and what is said beside or instead. */
    private static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "WARDEN_BOT_PORT",
                "0",
                "WARDEN_TOKEN",
                "any",
                "DISCORD_TOKEN",
                "any",
                "DISCORD_API_URL",
                "http://127.0.0.1:9/",
                "DISCORD_GATEWAY_URL",
                "ws://127.0.0.1:9/",
                "WARDEN_ALLOW_STANDIN",
                "true"));
        all.putAll(settings);
        return all;
    }

    private static void assertRefused(Map<String, String> settings, String sentence) throws Exception {
        try (Started bot = bot(settings)) {
            assertThat(bot.end()).as(bot.allHeard()).isEqualTo(1);
            assertThat(bot.allHeard()).isEqualTo("The bot did not start. " + sentence);
        }
    }

    private static Started bot(Map<String, String> settings) throws IOException {
        return Started.with(settings, Packaged.of(Path.of("")).command(List.of()));
    }
}
