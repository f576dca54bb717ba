package io.vastwarden.service.connection;

import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses requests while too many are worked on, before anything is read or looked up for them. Those who follow events
 * stay for long and have limits of their own.
 */
@ApplicationScoped
class RequestsAtOnce {

    private static final int BEFORE_THE_ENTRANCE = Priorities.AUTHENTICATION - 100;

    private final RequestSettings settings;
    private final Semaphore places;

    RequestsAtOnce(RequestSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    @ServerRequestFilter(priority = BEFORE_THE_ENTRANCE)
    void begin(ContainerRequestContext request, RoutingContext exchange) {
        String path = request.getUriInfo().getPath();
        if (!(path.startsWith("/v1/") || path.startsWith("/api/")) || path.endsWith("/events")) {
            return;
        }
        if (!places.tryAcquire()) {
            throw new Refusal(
                    ProblemType.TOO_BUSY,
                    settings.atOnce()
                            + " requests are worked on already. Nothing was planned, nothing was sent. Try again in"
                            + " a second.");
        }
        exchange.addEndHandler(ended -> places.release());
    }
}
