package io.vastwarden.service.entrance;

import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.WardenToken;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.policy.Access;
import io.vastwarden.service.store.Database;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** The one way in: every request to an own or a Vast.ai-shaped path passes here before anything reads its body. */
class EntranceFilter {

    private static final Set<String> SECRET_PARAMETERS =
            Set.of("api_key", "apikey", "token", "access_token", "bearer", "authorization", "key");

    private final Admission admission;
    private final Delegation delegation;
    private final CurrentActor current;
    private final Database database;
    private final Audit audit;

    EntranceFilter(Admission admission, Delegation delegation, CurrentActor current, Database database, Audit audit) {
        this.admission = admission;
        this.delegation = delegation;
        this.current = current;
        this.database = database;
        this.audit = audit;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void enter(ContainerRequestContext request, HttpServerRequest connection) throws InterruptedException {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith("/v1/") && !path.startsWith("/api/")) {
            return;
        }
        refuseLoops(request);
        refuseSecretsInQuery(path, request.getUriInfo().getQueryParameters());
        Optional<Access.Row> known = Access.to(request.getMethod(), path);
        if (known.isPresent() && known.get().open()) {
            return;
        }
        Actor actor = onBehalf(
                admission.holder(request, connection.remoteAddress()), request.getHeaderString(Delegation.HEADER));
        current.is(actor);
        Access.Row row = known.orElseThrow(() -> new Refusal(
                ProblemType.NOT_FOUND,
                "There is nothing at this path. Nothing was sent. /q/swagger-ui lists what there is."));
        if (!row.lets(actor.grants())) {
            deny(request.getMethod(), path, actor, row);
        }
    }

    private static void refuseLoops(ContainerRequestContext request) {
        String via = request.getHeaderString("Via");
        if (via != null && via.toLowerCase(Locale.ROOT).contains("warden")) {
            throw new Refusal(
                    ProblemType.LOOP,
                    "This request comes from a Warden already (Via: warden). Nothing was sent. Point WARDEN_VAST_URL of that"
                            + " Warden at Vast.ai itself.");
        }
    }

    private static void refuseSecretsInQuery(String path, MultivaluedMap<String, String> query) {
        boolean secret = query.entrySet().stream()
                .anyMatch(entry -> SECRET_PARAMETERS.contains(entry.getKey().toLowerCase(Locale.ROOT))
                        || entry.getValue().stream().anyMatch(WardenToken::looksLikeOne));
        if (secret) {
            throw new Refusal(
                    ProblemType.TOKEN_IN_QUERY,
                    "Tokens and keys do not belong into the query string, where they would be logged on the way. Nothing was"
                            + " sent. Send the header Authorization: Bearer TOKEN, and have this token replaced."
                            + (path.startsWith("/api/")
                                    ? " The client vastai does this up to version 1.4.3: update it (pip install --upgrade"
                                            + " vastai)."
                                    : ""));
        }
    }

    private Actor onBehalf(Actor caller, @Nullable String header) {
        return header == null ? caller : delegation.actor(caller, header);
    }

    private void deny(String method, String path, Actor actor, Access.Row row) {
        String needed = row.oneOf().stream().sorted().map(Grant::toString).collect(Collectors.joining(" or "));
        if (!method.equals("GET")) {
            Map<String, Object> details = Map.of("request", method + " " + path, "needs", needed);
            database.write(handle -> {
                audit.append(
                        handle,
                        Entry.of(Entry.Kind.DENIAL, actor.name(), details)
                                .at(actor.reach().account())
                                .by(actor.details()));
                return true;
            });
        }
        throw new Refusal(
                ProblemType.NOT_GRANTED,
                "This needs the grant " + needed + ", which " + actor.name()
                        + " does not have. Nothing was sent. Ask an admin" + " for it.");
    }
}
