package io.vastwarden.service.protection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.Page;
import io.vastwarden.core.api.Protections.NewProtection;
import io.vastwarden.core.api.Protections.Protection;
import io.vastwarden.core.api.Protections.Removal;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.http.PageRequest;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.openapi.ApiDocument;
import io.vastwarden.service.store.Database;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Protections: made, listed, removed. To make one is safe; to remove one takes a grant that approves. */
@Path("/v1/protections")
@Tag(name = "Protections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProtectionResource {

    private static final int LONGEST_REASON = 500;
    private static final String ID_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 8;

    private final Protections protections;
    private final Accounts accounts;
    private final Database database;
    private final Audit audit;
    private final CurrentActor current;
    private final SecureRandom random;
    private final InstantSource clock;

    ProtectionResource(
            Protections protections,
            Accounts accounts,
            Database database,
            Audit audit,
            CurrentActor current,
            SecureRandom random,
            InstantSource clock) {
        this.protections = protections;
        this.accounts = accounts;
        this.database = database;
        this.audit = audit;
        this.current = current;
        this.random = random;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The protections that hold, newest first")
    public Page<Protection> list(
            @QueryParam("account") @Nullable String account,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        Reach reach = accounts.narrowed(current.get().reach(), account);
        List<Protection> found = database.read(handle -> protections.page(
                handle,
                reach,
                Instant.ofEpochMilli(page.longKey(0, Long.MAX_VALUE)),
                page.textKey(1, ""),
                page.limit() + 1));
        return page.of(found, last -> List.of(last.madeAt().toEpochMilli(), last.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Protect instances and machines",
            description =
                    "What is protected cannot be planned, and is not sent although it was planned and approved before.")
    @APIResponse(
            responseCode = "201",
            description = "The protection; it holds",
            content = @Content(schema = @Schema(implementation = Protection.class)))
    public Response protect(@Nullable NewProtection wanted) {
        if (wanted == null) {
            throw invalid("The request has no body.", "Nothing was protected, nothing was sent.");
        }
        Rule rule = Rule.of(wanted.what());
        String reason = checked(wanted.reason(), "Nothing was protected, nothing was sent.");
        Actor actor = current.get();
        Protection made = new Protection(
                newId(),
                accounts.narrowed(actor.reach(), wanted.account()).toString(),
                rule.shown(),
                rule.words(),
                reason,
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        database.write(handle -> {
            protections.insert(handle, made);
            audit.append(handle, entry(Entry.Kind.PROTECTION_CREATED, actor, made, reason));
            return true;
        });
        return Response.created(URI.create("/v1/protections/" + made.id()))
                .entity(made)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Remove a protection",
            description = "Answers it as it was. What it ended as blocked stays so, and can be planned again.")
    @Extension(name = ApiDocument.PROBLEMS, value = "not-found")
    public Protection remove(String id, @Nullable Removal removal) {
        String reason = checked(removal == null ? null : removal.reason(), "Nothing has changed.");
        Actor actor = current.get();
        return database.write(handle -> {
            Protection found = protections
                    .find(handle, id)
                    .filter(one ->
                            one.account().equals(Reach.ALL) || actor.reach().includes(one.account()))
                    .orElseThrow(() -> new Refusal(
                            ProblemType.NOT_FOUND,
                            "There is no protection " + id
                                    + ". Nothing has changed. GET /v1/protections lists those that hold."));
            if (!actor.reach().includes(Reach.of(found.account()))) {
                throw new Refusal(
                        ProblemType.NOT_GRANTED,
                        "The protection " + id + " holds in every account, and you act on " + actor.reach()
                                + " only. Nothing has changed. Ask somebody who acts on every account.");
            }
            protections.delete(handle, id);
            audit.append(handle, entry(Entry.Kind.PROTECTION_REMOVED, actor, found, reason));
            return found;
        });
    }

    private static Entry entry(Entry.Kind kind, Actor actor, Protection protection, String reason) {
        return Entry.of(
                        kind,
                        actor.name(),
                        Map.of(
                                "id", protection.id(),
                                "rule", protection.rule(),
                                "made_by", protection.madeBy(),
                                "reason", reason))
                .at(Reach.of(protection.account()).account())
                .by(actor.details());
    }

    private String newId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
        }
        return id.toString();
    }

    private static String checked(@Nullable String reason, String nothing) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw invalid("reason must say why, in 1 to " + LONGEST_REASON + " characters.", nothing);
        }
        return reason.strip();
    }

    private static Refusal invalid(String sentence, String nothing) {
        return new Refusal(ProblemType.INVALID_REQUEST, sentence + " " + nothing);
    }
}
