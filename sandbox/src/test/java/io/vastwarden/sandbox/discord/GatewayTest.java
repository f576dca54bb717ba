package io.vastwarden.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private final DiscordStandIn discord = DiscordStandIn.start(DiscordSettings.onFreePort());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        // close() would wait for the websockets that a test leaves open.
        http.shutdownNow();
        discord.close();
    }

    /** Hears frames as JSON, and the end as {@code closed} with its code. */
    private final class Ear implements WebSocket.Listener {
        final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        final WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(discord.gatewayUrl(), this)
                .join();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                try {
                    frames.add(Json.read(partial.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            frames.add(Json.object().put("closed", code));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            frames.add(Json.object().put("closed", 1006));
        }

        JsonNode next() throws InterruptedException {
            JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("nothing was heard").isNotNull();
            return Json.object().setAll((ObjectNode) frame);
        }

        JsonNode after(String said) throws InterruptedException {
            assertThat(next().path("op").asInt()).isEqualTo(10);
            socket.sendText(said, true).join();
            return next();
        }
    }

    private String identify(String token) {
        return "{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"intents\":1}}";
    }

    @Test
    void the_gateway_says_hello_and_acknowledges_heartbeats() throws Exception {
        assertThat(new Ear().after("{\"op\":1,\"d\":null}").path("op").asInt()).isEqualTo(11);
    }

    @Test
    void a_wrong_token_is_closed_with_4004() throws Exception {
        assertThat(new Ear().after(identify("another")).path("closed").asInt()).isEqualTo(4004);
    }

    @Test
    void what_is_not_json_is_closed_with_4002_and_an_unknown_opcode_with_4001() throws Exception {
        assertThat(new Ear().after("hello").path("closed").asInt()).isEqualTo(4002);
        assertThat(new Ear().after("{\"op\":99}").path("closed").asInt()).isEqualTo(4001);
    }

    @Test
    void who_speaks_before_identifying_is_closed_with_4003_and_who_identifies_twice_with_4005() throws Exception {
        assertThat(new Ear().after("{\"op\":3,\"d\":{}}").path("closed").asInt())
                .isEqualTo(4003);
        Ear twice = new Ear();
        assertThat(twice.after(identify(discord.token())).path("t").asText()).isEqualTo("READY");
        assertThat(twice.next().path("t").asText()).isEqualTo("GUILD_CREATE");
        twice.socket.sendText(identify(discord.token()), true).join();
        assertThat(twice.next().path("closed").asInt()).isEqualTo(4005);
    }

    @Test
    void an_unknown_session_is_invalid() throws Exception {
        JsonNode answer = new Ear()
                .after("{\"op\":6,\"d\":{\"token\":\"" + discord.token() + "\",\"session_id\":\"x\",\"seq\":1}}");
        assertThat(answer.path("op").asInt()).isEqualTo(9);
        assertThat(answer.path("d").asBoolean()).isFalse();
    }

    @Test
    void a_dropped_connection_ends_without_a_word_and_what_was_missed_is_sent_after_the_resume() throws Exception {
        Ear first = new Ear();
        String session =
                first.after(identify(discord.token())).at("/d/session_id").asText();
        int seen = first.next().path("s").asInt();

        discord.faults().dropGateway();
        assertThat(first.next().path("closed").asInt()).isEqualTo(1006);
        discord.faults().forbidWriting(discord.channel("gpu-ops"));

        JsonNode missed = new Ear()
                .after("{\"op\":6,\"d\":{\"token\":\"" + discord.token() + "\",\"session_id\":\"" + session
                        + "\",\"seq\":" + seen + "}}");
        assertThat(missed.path("t").asText()).isEqualTo("CHANNEL_UPDATE");
        assertThat(missed.path("s").asInt()).isEqualTo(seen + 1);
    }
}
