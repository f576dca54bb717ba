package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Optional;

/** The gateway's side of a websocket: Discord's opcodes, one JSON object a frame. */
final class Gateway {
    private static final int HEARTBEAT_MILLIS = 41_250;

    private final World world;

    Gateway(World world) {
        this.world = world;
    }

    void accept(HttpServerRequest request) {
        world.locked(() -> world.sessions.dialled++);
        request.toWebSocket().onSuccess(socket -> open(request, socket));
    }

    private void open(HttpServerRequest request, ServerWebSocket socket) {
        var line = new SocketLine(request, socket);
        socket.textMessageHandler(text -> world.locked(() -> heard(line, text)));
        socket.closeHandler(closed -> world.locked(() -> world.sessions.gone(
                line,
                Optional.ofNullable(socket.closeStatusCode())
                        .map(Short::intValue)
                        .orElse(1006))));
        var hello = Json.object().put("op", 10);
        hello.putObject("d").put("heartbeat_interval", HEARTBEAT_MILLIS);
        line.send(Json.write(hello));
    }

    private void heard(Sessions.Line line, String text) {
        JsonNode frame;
        try {
            frame = Json.read(text);
        } catch (JsonProcessingException e) {
            line.close(4002, "Error while decoding payload.");
            return;
        }
        JsonNode data = frame.path("d");
        switch (frame.path("op").asInt(-1)) {
            case 1 -> {
                world.sessions.seen(line, data);
                line.send(Json.write(Json.object().put("op", 11)));
            }
            case 2 -> {
                if (world.sessions.speaksOn(line)) {
                    line.close(4005, "Already authenticated.");
                } else {
                    world.sessions.identify(line, data);
                }
            }
            case 6 -> world.sessions.resume(line, data);
            case 3, 4, 8 -> {
                // Presence, voice state and the member list change nothing that a member of this guild could see.
                if (!world.sessions.speaksOn(line)) {
                    line.close(4003, "Not authenticated.");
                }
            }
            default -> line.close(4001, "Unknown opcode.");
        }
    }

    private record SocketLine(HttpServerRequest request, ServerWebSocket socket) implements Sessions.Line {
        @Override
        public void send(String text) {
            if (!socket.isClosed()) {
                socket.writeTextMessage(text);
            }
        }

        @Override
        public void close(int code, String reason) {
            socket.close((short) code, reason);
        }

        @Override
        public void drop() {
            // Vert.x says goodbye with a close frame, and so it is passed by: closed from the pipeline's outer end.
            var _ = ((ConnectionBase) request.connection())
                    .channel()
                    .pipeline()
                    .firstContext()
                    .close();
        }
    }
}
