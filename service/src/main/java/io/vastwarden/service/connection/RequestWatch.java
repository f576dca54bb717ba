package io.vastwarden.service.connection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vastwarden.service.timing.Timings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells each connection's {@link HeadDeadline} what comes and goes, and cuts off whoever does not come to the end of a body. */
@ApplicationScoped
class RequestWatch {

    private static final int BEFORE_ALL_ELSE = 10_001;

    private final Vertx vertx;
    private final long bodyTimeout;

    RequestWatch(Vertx vertx, Timings timings) {
        this.vertx = vertx;
        this.bodyTimeout = timings.http().bodyTimeout().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_ALL_ELSE);
    }

    private void watch(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.connection() instanceof ConnectionBase connection) {
            HeadDeadline deadline = connection.channel().pipeline().get(HeadDeadline.class);
            if (deadline != null) {
                deadline.asked();
                exchange.addEndHandler(ended -> deadline.answered());
            }
        }
        if (hasBody(request)) {
            long limit = vertx.setTimer(bodyTimeout, late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
            exchange.addEndHandler(ended -> vertx.cancelTimer(limit));
        }
        exchange.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
