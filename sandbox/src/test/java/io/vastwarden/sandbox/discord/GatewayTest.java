package io.vastwarden.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketException;
import com.neovisionaries.ws.client.WebSocketFactory;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private final DiscordStandIn discord = DiscordStandIn.start(DiscordSettings.onFreePort());
    private final List<WebSocket> open = new ArrayList<>();

    @AfterEach
    void stop() {
        open.forEach(WebSocket::disconnect);
        discord.close();
    }

    /** Hears frames as JSON, and the end as {@code closed} with its code. The websocket is the one that JDA uses. */
    private final class Ear extends WebSocketAdapter {
        final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        final WebSocket socket;

        Ear() throws IOException, WebSocketException {
            socket = new WebSocketFactory()
                    .createSocket(discord.gatewayUrl())
                    .addListener(this)
                    .connect();
            open.add(socket);
        }

        @Override
        public void onTextMessage(WebSocket from, String text) throws IOException {
            frames.add(Json.read(text));
        }

        @Override
        public void onDisconnected(
                WebSocket from, @Nullable WebSocketFrame theirs, @Nullable WebSocketFrame ours, boolean byServer) {
            frames.add(Json.object().put("closed", theirs == null ? 1006 : theirs.getCloseCode()));
        }

        JsonNode next() throws InterruptedException {
            JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("nothing was heard").isNotNull();
            return Json.object().setAll((ObjectNode) frame);
        }

        JsonNode after(String said) throws InterruptedException {
            assertThat(next().path("op").asInt()).isEqualTo(10);
            socket.sendText(said);
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
        twice.socket.sendText(identify(discord.token()));
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
