package io.vastwarden.service.idempotency;

import io.vastwarden.core.api.Callers.CallerWithToken;
import io.vastwarden.core.api.Problem;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives a repeated POST the first answer instead of doing it again. */
class IdempotencyFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String PROPERTY = IdempotencyFilter.class.getName();
    private static final int LONGEST_KEY = 255;

    private final Idempotency idempotency;
    private final CurrentActor current;

    IdempotencyFilter(Idempotency idempotency, CurrentActor current) {
        this.idempotency = idempotency;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.USER)
    @Nullable Response begin(ContainerRequestContext request) throws IOException {
        String given = request.getHeaderString(HEADER);
        if (given == null || !request.getMethod().equals("POST")) {
            return null;
        }
        if (given.isBlank() || given.length() > LONGEST_KEY) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "Idempotency-Key must have 1 to " + LONGEST_KEY + " characters. Nothing was sent.");
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String route = request.getUriInfo().getRequestUri().getRawPath().replaceFirst("/+$", "");
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        Idempotency.Key key =
                new Idempotency.Key(current.get().key(), query == null ? route : route + "?" + query, given);
        Optional<Idempotency.Answer> first = idempotency.begin(key, body);
        if (first.isPresent()) {
            return told(first.get());
        }
        request.setProperty(PROPERTY, key);
        return null;
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof Idempotency.Key key) {
            request.removeProperty(PROPERTY);
            if (response.getEntity() instanceof CallerWithToken made) {
                Problem instead = toldOnce(made);
                idempotency.end(key, instead.status(), "application/problem+json", null, instead);
                return;
            }
            idempotency.end(
                    key,
                    response.getStatus(),
                    response.getMediaType() == null
                            ? null
                            : response.getMediaType().toString(),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    response.getEntity());
        }
    }

    /** A token is shown once and stored nowhere, so a repeat cannot get it again. */
    private static Problem toldOnce(CallerWithToken made) {
        ProblemType type = ProblemType.TOKEN_SHOWN_ONCE;
        return new Problem(
                type.urn(),
                type.title(),
                type.status(),
                "The first request with this key did it. The token of the caller " + made.name() + " (" + made.id()
                        + ") was in that answer and is stored nowhere. If it is lost, rotate it: POST /v1/callers/"
                        + made.id() + "/rotation.",
                Map.of("id", made.id()));
    }

    private static Response told(Idempotency.Answer first) {
        Response.ResponseBuilder answer = Response.status(first.status()).header("Idempotency-Replayed", "true");
        if (first.contentType() != null) {
            answer.type(first.contentType());
        }
        if (first.location() != null) {
            answer.header(HttpHeaders.LOCATION, first.location());
        }
        return first.body() == null
                ? answer.build()
                : answer.entity(first.body()).build();
    }
}
