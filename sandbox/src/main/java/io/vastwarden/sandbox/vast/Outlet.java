package io.vastwarden.sandbox.vast;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;

/** The ways in which an answer leaves, or does not. A client that has gone away is no trouble. */
final class Outlet {
    private final HttpServerResponse response;
    private final HttpConnection connection;

    Outlet(HttpServerRequest request) {
        this.response = request.response();
        this.connection = request.connection();
    }

    void send(Answer answer) {
        if (!gone()) {
            head(answer).end(answer.body());
        }
    }

    void drop() {
        connection.close();
    }

    /** Promises the whole body, sends half of it, closes. */
    void sendHalf(Answer answer) {
        if (gone()) {
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        head(answer)
                .putHeader("Content-Length", Integer.toString(body.length))
                .write(Buffer.buffer(body).slice(0, body.length / 2))
                .onComplete(written -> connection.close());
    }

    private HttpServerResponse head(Answer answer) {
        response.setStatusCode(answer.status()).putHeader("Content-Type", answer.contentType());
        answer.headers().forEach(response::putHeader);
        return response;
    }

    private boolean gone() {
        return response.closed() || response.ended();
    }
}
