package io.vastwarden.service.connection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** What every answer tells browsers: to guess no content types, to frame nothing, to keep nothing. */
class SecurityHeaders {

    private static final int BEFORE_ALL_ELSE = 10_000;

    private static final String NOTHING_RUNS =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI runs its own scripts, and the two in its page by what they are; it writes styles as it goes. */
    private static final String SWAGGER_UI_RUNS =
            NOTHING_RUNS + "; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " script-src 'self' 'sha256-Bc4MCmo3eDPvU16BhBcWMZUgDqc1e/UzzwdDbpYruPU='"
                    + " 'sha256-xUBOgH5FRtr24e8oShM75tIJfUoY9ryp0ofU/5e+H7I='";

    private static final String ONE_YEAR = "max-age=31536000";

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    addTo(exchange);
                    exchange.next();
                },
                BEFORE_ALL_ELSE);
    }

    static void addTo(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        MultiMap headers = exchange.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", path.startsWith("/q/swagger-ui") ? SWAGGER_UI_RUNS : NOTHING_RUNS);
        if (!path.startsWith("/q/")) {
            headers.set("Cache-Control", "no-store");
        }
        if (exchange.request().isSSL()) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
