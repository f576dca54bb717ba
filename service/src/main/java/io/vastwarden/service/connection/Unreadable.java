package io.vastwarden.service.connection;

import io.vastwarden.service.http.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Tells of requests that nothing further in can read, above all those without a Host, in the shape of the path. The server
 * itself would tell of its inside, and log them as failures of its own.
 */
class Unreadable {

    private static final ProblemType TYPE = ProblemType.INVALID_REQUEST;

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(exchange -> {
            if (exchange.statusCode() == TYPE.status() && !exchange.response().ended()) {
                SecurityHeaders.addTo(exchange);
                tell(exchange);
            } else {
                exchange.next();
            }
        });
    }

    private static void tell(RoutingContext exchange) {
        String sentence = exchange.request().headers().contains(HttpHeaders.HOST)
                ? "The request cannot be read. Nothing was sent."
                : "The header Host is missing. Nothing was sent.";
        boolean vastShaped = String.valueOf(exchange.request().uri()).startsWith("/api/");
        JsonObject body = vastShaped
                ? JsonObject.of("success", false, "error", TYPE.vastWord(), "msg", sentence)
                : JsonObject.of("type", TYPE.urn(), "title", TYPE.title(), "status", TYPE.status(), "detail", sentence);
        exchange.response()
                .setStatusCode(TYPE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, vastShaped ? "application/json" : "application/problem+json")
                .end(body.encode());
    }
}
