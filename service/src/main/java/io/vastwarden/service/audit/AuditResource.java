package io.vastwarden.service.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.AuditRecord;
import io.vastwarden.core.api.Page;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.http.PageRequest;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.policy.DiscordRoles;
import io.vastwarden.service.store.Database;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit over HTTP. */
@Path("/v1/audit")
@Tag(name = "Audit")
@RunOnVirtualThread
public class AuditResource {

    private final Audit audit;
    private final Database database;
    private final Accounts accounts;
    private final DiscordRoles guilds;
    private final CurrentActor current;

    AuditResource(Audit audit, Database database, Accounts accounts, DiscordRoles guilds, CurrentActor current) {
        this.audit = audit;
        this.database = database;
        this.accounts = accounts;
        this.guilds = guilds;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "What was asked, allowed, denied, intended, and how it ended",
            description = "Newest first; with beyond, oldest first, for those who follow.")
    public Page<AuditRecord> list(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("plan") @Nullable String plan,
            @Parameter(description = "An instance's id") @QueryParam("instance") @Nullable String instance,
            @Parameter(description = "A machine's id") @QueryParam("machine") @Nullable String machine,
            @Parameter(description = "RFC 3339; records from then on") @QueryParam("since") @Nullable String since,
            @Parameter(description = "RFC 3339; records before then") @QueryParam("until") @Nullable String until,
            @Parameter(description = "Only records with a greater number, oldest first") @QueryParam("beyond") @Nullable String beyond,
            @Parameter(description = "Only records of this account") @QueryParam("account") @Nullable String account,
            @Parameter(
                            description =
                                    "Only what a channel of this Discord guild may show: records of the guild's account")
                    @QueryParam("guild")
                    @Nullable String guild,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        if (instance != null && machine != null) {
            throw new Refusal(ProblemType.INVALID_REQUEST, "Ask for an instance or for a machine, not for both.");
        }
        PageRequest page = PageRequest.of(limit, after);
        Audit.Order order = beyond == null ? Audit.Order.NEWEST_FIRST : Audit.Order.OLDEST_FIRST;
        Audit.Question question = new Audit.Question(
                accounts.narrowed(shownTo(current.get(), guild), account),
                order,
                page.longKey(0, beyond == null ? Long.MAX_VALUE : number("beyond", beyond, 0)),
                actor,
                plan,
                instance != null ? "destroy" : machine != null ? "cleanup" : null,
                instance != null
                        ? number("instance", instance, 1)
                        : machine != null ? number("machine", machine, 1) : null,
                time("since", since),
                time("until", until),
                page.limit() + 1);
        return page.of(database.read(handle -> audit.find(handle, question)), last -> List.of(last.seq()));
    }

    /** A guild that is not named gets nothing, and whoever does not reach its account learns nothing of it. */
    private Reach shownTo(Actor actor, @Nullable String guild) {
        return guild == null
                ? actor.reach()
                : guilds.named(guild)
                        .filter(actor.reach()::includes)
                        .orElseThrow(() -> new Refusal(
                                ProblemType.NOT_GRANTED,
                                "The guild has no account that " + actor.name() + " reaches, so nothing of the audit is"
                                        + " shown to it. Name it in WARDEN_DISCORD_ROLES, as GUILD/ROLE=grant,grant or"
                                        + " GUILD@ACCOUNT/ROLE=grant,grant."));
    }

    static Long number(String name, String text, long least) {
        try {
            long number = Long.parseLong(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is too small
        }
        throw new Refusal(ProblemType.INVALID_REQUEST, name + " must be a whole number from " + least + " on.");
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        try {
            Instant time = text == null ? null : Instant.parse(text);
            return time == null ? null : Instant.ofEpochMilli(time.toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new Refusal(ProblemType.INVALID_REQUEST, name + " must be a time as in 2026-11-22T08:00:00Z.");
        }
    }
}
