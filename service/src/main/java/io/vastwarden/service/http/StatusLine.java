package io.vastwarden.service.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Puts the sentence of a Vast.ai-shaped error into its status line too: of a {@code destroy instances} that was refused the
 * official client prints that line and not the body.
 */
class StatusLine {

    private static final Pattern NOT_IN_A_STATUS_LINE = Pattern.compile("[^ -~]+");

    private final CurrentVertxRequest current;

    StatusLine(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() >= 400
                && request.getUriInfo().getPath().startsWith("/api/")
                && answer.getEntity() instanceof Map<?, ?> body
                && body.get("msg") instanceof String msg) {
            current.getCurrent()
                    .response()
                    .setStatusMessage(NOT_IN_A_STATUS_LINE.matcher(msg).replaceAll("?"));
        }
    }
}
