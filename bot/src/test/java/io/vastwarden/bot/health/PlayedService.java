package io.vastwarden.bot.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers {@code GET /v1/me} as a test wants it to, to the right token only. */
public final class PlayedService implements QuarkusTestResourceLifecycleManager {

    static final String TOKEN = "wrd_k3v9x2mq_the-token-of-the-bot";

    private static volatile Answer next = new Answer(200, "{}");
    private static volatile boolean silent;

    private @Nullable HttpServer server;

    /** An answer to come. */
    record Answer(int status, String body) {}

    static void answers(int status, String body) {
        silent = false;
        next = new Answer(status, body);
    }

    static void hangsUp() {
        silent = true;
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/me", PlayedService::answer);
            started.start();
            server = started;
            return Map.of(
                    "warden.url",
                    "http://127.0.0.1:" + started.getAddress().getPort(),
                    "warden.token",
                    TOKEN,
                    "discord.token",
                    "of-a-discord-that-nobody-answers-for",
                    "discord.api-url",
                    "http://127.0.0.1:9/",
                    "discord.gateway-url",
                    "ws://127.0.0.1:9/",
                    "warden.allow-standin",
                    "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (silent) {
                return;
            }
            boolean known = Objects.equals(exchange.getRequestHeaders().getFirst("Authorization"), "Bearer " + TOKEN);
            Answer answer = known ? next : new Answer(401, "{}");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
