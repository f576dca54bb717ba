package io.vastwarden.service.caller;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.Callers.Caller;
import io.vastwarden.core.api.Callers.CallerWithToken;
import io.vastwarden.core.api.Callers.NewCaller;
import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.Page;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.openapi.ApiDocument;
import io.vastwarden.service.store.AlreadyStored;
import io.vastwarden.service.store.Database;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Callers: made, listed, revoked. */
@Path("/v1/callers")
@Tag(name = "Callers")
@RunOnVirtualThread
public class CallerResource {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final CallerStore store;
    private final Database database;
    private final Audit audit;
    private final Accounts accounts;
    private final CurrentActor current;
    private final SecureRandom random;
    private final InstantSource clock;

    CallerResource(
            CallerStore store,
            Database database,
            Audit audit,
            Accounts accounts,
            CurrentActor current,
            SecureRandom random,
            InstantSource clock) {
        this.store = store;
        this.database = database;
        this.audit = audit;
        this.accounts = accounts;
        this.current = current;
        this.random = random;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All callers, revoked ones too; never their tokens")
    public Page<Caller> list() {
        Reach reach = current.get().reach();
        return new Page<>(database.read(handle -> store.all(handle, reach)), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a caller", description = "The token is shown in this answer and never again.")
    @APIResponse(
            responseCode = "201",
            description = "The caller with its token",
            content = @Content(schema = @Schema(implementation = CallerWithToken.class)))
    @Extension(name = ApiDocument.PROBLEMS, value = "name-taken")
    public Response create(@Nullable NewCaller wanted) {
        String name = checkedName(wanted);
        Set<Grant> grants = checkedGrants(wanted);
        Token token = Token.random(random);
        Instant now = clock.instant();
        Actor actor = current.get();
        Reach reach = checkedReach(actor, wanted);
        String by = actor.name();
        try {
            database.write(handle -> {
                store.insert(handle, token, name, grants, reach, by, now);
                audit.append(
                        handle,
                        Entry.of(
                                        Entry.Kind.CALLER_CREATED,
                                        by,
                                        Map.of(
                                                "id",
                                                token.callerId(),
                                                "name",
                                                name,
                                                "grants",
                                                grants.stream()
                                                        .map(Grant::toString)
                                                        .toList()))
                                .at(reach.account())
                                .by(actor.details()));
                return true;
            });
        } catch (AlreadyStored e) {
            throw new Refusal(
                    ProblemType.NAME_TAKEN,
                    "There is a caller \"" + name + "\" already. Nothing was made. Revoke it, or take another name.");
        }
        return Response.created(URI.create("/v1/callers/" + token.callerId()))
                .entity(new CallerWithToken(
                        token.callerId(), name, List.copyOf(grants), reach.toString(), now, token.reveal()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a caller", description = "Its token is worth nothing from now on.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @Extension(name = ApiDocument.PROBLEMS, value = "not-found")
    public void revoke(String id) {
        Actor actor = current.get();
        boolean revoked = database.write(handle -> store.revoke(handle, actor.reach(), id, clock.instant())
                .map(one -> {
                    audit.append(
                            handle,
                            Entry.of(Entry.Kind.CALLER_REVOKED, actor.name(), Map.of("id", id, "name", one.name()))
                                    .at(one.reach().account())
                                    .by(actor.details()));
                    return true;
                })
                .orElse(false));
        if (!revoked) {
            throw new Refusal(
                    ProblemType.NOT_FOUND,
                    "There is no caller with the id " + id + " that could be revoked. GET /v1/callers lists them.");
        }
    }

    private static String checkedName(@Nullable NewCaller wanted) {
        String name = wanted == null ? null : wanted.name();
        if (name == null || !NAME.matcher(name).matches()) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "name must be 1 to 64 of a-z, 0-9, dot, dash and underscore, and begin with a letter or digit. Nothing"
                            + " was made.");
        }
        return name;
    }

    private Reach checkedReach(Actor actor, @Nullable NewCaller wanted) {
        String account = wanted == null ? null : wanted.account();
        if (account != null && account.equals(Reach.ALL)) {
            if (actor.reach().includes(Reach.EVERY)) {
                return Reach.EVERY;
            }
            throw accounts.unknown(actor.reach(), account);
        }
        return new Reach(accounts.meant(actor.reach(), account).name());
    }

    private static Set<Grant> checkedGrants(@Nullable NewCaller wanted) {
        List<@Nullable Grant> grants = wanted == null ? null : wanted.grants();
        if (grants == null || grants.isEmpty() || grants.contains(null)) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "grants must name at least one of " + EnumSet.allOf(Grant.class) + ". Nothing was made.");
        }
        Set<Grant> checked = EnumSet.noneOf(Grant.class);
        for (Grant grant : grants) {
            if (grant != null) {
                checked.add(grant);
            }
        }
        return checked;
    }
}
