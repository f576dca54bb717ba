package io.vastwarden.service.caller;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.Callers.Caller;
import io.vastwarden.core.api.Callers.CallerWithToken;
import io.vastwarden.core.api.Callers.NewCaller;
import io.vastwarden.core.api.Callers.Rotation;
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
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Callers: made, listed, given another token, revoked. */
@Path("/v1/callers")
@Tag(name = "Callers")
@RunOnVirtualThread
public class CallerResource {

    private static final Instant LATEST_END = Instant.parse("9999-01-01T00:00:00Z");
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Actor actor = current.get();
        Rights rights = new Rights(
                checkedGrants(wanted),
                checkedReach(actor, wanted),
                Only.of(wanted == null ? null : wanted.only()),
                checkedEnd(wanted == null ? null : wanted.expiresAt(), now));
        Token token = Token.random(random);
        try {
            database.write(handle -> {
                store.insert(handle, token, name, rights, actor.name(), now);
                Map<String, Object> details = rights.details();
                details.put("id", token.callerId());
                details.put("name", name);
                audit.append(handle, entry(Entry.Kind.CALLER_CREATED, actor, rights.reach(), details));
                return true;
            });
        } catch (AlreadyStored e) {
            throw new Refusal(
                    ProblemType.NAME_TAKEN,
                    "There is a caller \"" + name + "\" already. Nothing was made. Revoke it, or take another name.");
        }
        return Response.created(URI.create("/v1/callers/" + token.callerId()))
                .entity(withToken(token, name, rights, now))
                .build();
    }

    @POST
    @Path("{id}/rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace a caller's token",
            description = "The token before is worth nothing from now on; the new one is shown in this answer and never"
                    + " again. What the caller approved goes on: revoke it if its token was stolen.")
    @Extension(name = ApiDocument.PROBLEMS, value = "not-found, caller-expired")
    public CallerWithToken rotate(String id, @Nullable Rotation wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant newEnd = checkedEnd(wanted == null ? null : wanted.expiresAt(), now);
        Actor actor = current.get();
        Token token = Token.random(random, id);
        return database.write(handle -> {
            CallerStore.Known one = found(handle, actor, id, "rotated");
            Rights before = one.rights();
            Instant end = newEnd == null ? before.expiresAt() : newEnd;
            if (end != null && !now.isBefore(end)) {
                throw new Refusal(
                        ProblemType.CALLER_EXPIRED,
                        "The caller " + one.name() + " expired at " + end
                                + ". Nothing has changed. Say until when the new token holds: expires_at.");
            }
            Rights rights = new Rights(before.grants(), before.reach(), before.only(), end);
            store.rotate(handle, token, end, now);
            Map<String, Object> details = new TreeMap<>(Map.of("id", id, "name", one.name()));
            if (newEnd != null) {
                details.put("expires_at", newEnd.toString());
            }
            audit.append(handle, entry(Entry.Kind.CALLER_ROTATED, actor, rights.reach(), details));
            return withToken(token, one.name(), rights, now);
        });
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Revoke a caller",
            description = "Its token is worth nothing from now on, and what it approved and was not sent will not be.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @Extension(name = ApiDocument.PROBLEMS, value = "not-found")
    public void revoke(String id) {
        Actor actor = current.get();
        database.write(handle -> {
            CallerStore.Known one = found(handle, actor, id, "revoked");
            store.revoke(handle, id, clock.instant());
            audit.append(
                    handle,
                    entry(
                            Entry.Kind.CALLER_REVOKED,
                            actor,
                            one.rights().reach(),
                            Map.of("id", id, "name", one.name())));
            return true;
        });
    }

    private CallerStore.Known found(Handle handle, Actor actor, String id, String what) {
        return store.find(handle, id)
                .filter(one -> actor.reach().includes(one.rights().reach()))
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND,
                        "There is no caller with the id " + id + " that could be " + what
                                + ". Nothing has changed. GET /v1/callers lists them."));
    }

    private static Entry entry(Entry.Kind kind, Actor actor, Reach reach, Map<String, Object> details) {
        return Entry.of(kind, actor.name(), details).at(reach.account()).by(actor.details());
    }

    private static CallerWithToken withToken(Token token, String name, Rights rights, Instant at) {
        return new CallerWithToken(
                token.callerId(),
                name,
                rights.grants().stream().sorted().toList(),
                rights.reach().toString(),
                at,
                rights.expiresAt(),
                rights.only().written(),
                token.reveal());
    }

    private static @Nullable Instant checkedEnd(@Nullable Instant end, Instant now) {
        if (end == null) {
            return null;
        }
        if (!end.isAfter(now) || end.isAfter(LATEST_END)) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "expires_at must lie ahead, and before " + LATEST_END + ". Nothing was made, nothing has changed.");
        }
        return end.truncatedTo(ChronoUnit.MILLIS);
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
