package io.vastwarden.service.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.api.Card;
import io.vastwarden.core.api.Decision;
import io.vastwarden.core.api.NewPlan;
import io.vastwarden.core.api.Page;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.api.PlanSummary;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.caller.CurrentActor;
import io.vastwarden.service.http.PageRequest;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.openapi.ApiDocument;
import io.vastwarden.service.policy.Way;
import io.vastwarden.service.store.Database;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Plans over HTTP. */
@Path("/v1/plans")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanResource {

    private static final int LONGEST_REASON = 500;
    private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{1,20}");

    private final Planning planning;
    private final Decisions decisions;
    private final Resolutions resolutions;
    private final PlanViews views;
    private final PlanEvents events;
    private final PlanStore plans;
    private final Accounts accounts;
    private final Database database;
    private final CurrentActor current;

    PlanResource(
            Planning planning,
            Decisions decisions,
            Resolutions resolutions,
            PlanViews views,
            PlanEvents events,
            PlanStore plans,
            Accounts accounts,
            Database database,
            CurrentActor current) {
        this.planning = planning;
        this.decisions = decisions;
        this.resolutions = resolutions;
        this.views = views;
        this.events = events;
        this.plans = plans;
        this.accounts = accounts;
        this.database = database;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Plan the destruction of instances or the clean-up of machines",
            description =
                    "Reads the facts from Vast.ai, stores what would happen, and sends nothing. The plan says what"
                            + " approval it needs and until when.")
    @APIResponse(
            responseCode = "201",
            description = "The plan; it awaits approval",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @Extension(
            name = ApiDocument.PROBLEMS,
            value =
                    "no-such-target, protected, too-many-items, too-many-this-hour, too-many-open, vast-key-refused, vast-refused,"
                            + " vast-unreachable")
    @APIResponse(
            responseCode = "200",
            description = "With dry_run=true: the plan as it would be; it is not stored and cannot be approved",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    public Response create(
            @Nullable NewPlan wanted,
            @Parameter(description = "true: show what would be planned, store nothing")
                    @QueryParam("dry_run")
                    @DefaultValue("false")
                    String dryRun) {
        if (parsedFlag(dryRun)) {
            return Response.ok(planning.preview(current.get(), wanted, () -> Way.OWN))
                    .build();
        }
        Plan plan = planning.plan(current.get(), wanted);
        return Response.created(URI.create("/v1/plans/" + plan.id()))
                .entity(plan)
                .build();
    }

    @GET
    @Operation(summary = "Plans, newest first, without their items")
    public Page<PlanSummary> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("operation") @Nullable String operation,
            @QueryParam("account") @Nullable String account,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        Reach reach = accounts.narrowed(current.get().reach(), account);
        List<PlanSummary> found = database.read(handle -> plans.page(
                handle,
                reach,
                parsedState(state),
                parsedOperation(operation),
                Instant.ofEpochMilli(page.longKey(0, Long.MAX_VALUE)),
                page.textKey(1, ""),
                page.limit() + 1));
        return page.of(found, last -> List.of(last.createdAt().toEpochMilli(), last.id()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One plan with its items, as it is now")
    @Extension(name = ApiDocument.PROBLEMS, value = "plan-not-found")
    public Plan get(String id) {
        return views.find(current.get().reach(), id).orElseThrow(() -> Decisions.notFound(id));
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow a plan as server-sent events until it has ended",
            description =
                    "Ends sooner when the token holds no more. Events named plan (the plan without its items) and item (one item), the revision as their id."
                            + " A plan event comes again with the same revision when only its place in the lane has"
                            + " changed. With Last-Event-ID only what has changed since is sent; without it, everything first.")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @Extension(name = ApiDocument.PROBLEMS, value = "plan-not-found, invalid-request, too-many-followers")
    public void events(
            String id,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context HttpHeaders asked,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerResponse response)
            throws InterruptedException {
        events.follow(current.get().reach(), id, lastEventId, asked, sink, sse, response::reset);
    }

    @PUT
    @Path("{id}/card")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep where the bot shows the plan")
    @Extension(name = ApiDocument.PROBLEMS, value = "plan-not-found")
    public Plan card(String id, @Nullable Card card) {
        if (card == null || !isSnowflake(card.channel()) || !isSnowflake(card.message())) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST, "channel and message must be Discord's ids. Nothing has changed.");
        }
        get(id);
        database.write(handle -> plans.keepCard(handle, id, card));
        return get(id);
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say yes to a plan as previewed",
            description =
                    "Names the plan's digest. When it is the last yes that the plan needs, the items are queued and"
                            + " sent at the pace that Vast.ai permits.")
    @Extension(
            name = ApiDocument.PROBLEMS,
            value = "plan-not-found, plan-not-open, plan-expired, digest-differs, phrase-differs, already-approved,"
                    + " second-person-needed, too-many-this-hour, lane-full")
    public Plan approve(String id, Decision.@Nullable Yes yes) {
        return views.placed(decisions.approve(
                current.get(), id, yes == null ? null : yes.digest(), yes == null ? null : yes.phrase()));
    }

    @POST
    @Path("{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say no to a plan that awaits approval")
    @Extension(name = ApiDocument.PROBLEMS, value = "plan-not-found, plan-not-open")
    public Plan reject(String id, Decision.@Nullable No no) {
        return views.placed(decisions.reject(current.get(), id, reason(no)));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Stop a plan",
            description =
                    "What has not been sent will not be and ends as cancelled; what has been sent ends as it ends.")
    @Extension(name = ApiDocument.PROBLEMS, value = "plan-not-found, plan-not-open")
    public Plan cancel(String id, Decision.@Nullable No no) {
        return views.placed(decisions.cancel(current.get(), id, reason(no)));
    }

    @POST
    @Path("{id}/items/{item}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what became of an item whose end was unclear, or have it looked at again",
            description =
                    "Sends nothing. The outcome of the item stays as it was; what was found out is a record of its own. With"
                            + " look_again true Warden looks at Vast.ai, and keeps that the instance is gone if it is.")
    @Extension(
            name = ApiDocument.PROBLEMS,
            value = "plan-not-found, not-found, not-unclear, already-resolved, still-unclear, vast-key-refused,"
                    + " vast-refused, vast-unreachable")
    public Plan resolve(
            String id,
            @Parameter(description = "The id of the instance or machine") @PathParam("item") String item,
            Decision.@Nullable Resolution found) {
        boolean lookAgain = found != null && Boolean.TRUE.equals(found.lookAgain());
        String outcome = found == null ? null : found.outcome();
        String reason = reason(found == null ? null : found.reason());
        if (lookAgain == (outcome != null)) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "Send either what you found out, {\"outcome\": \"destroyed\", \"reason\": \"…\"}, or"
                            + " {\"look_again\": true}. Nothing has changed.");
        }
        if (outcome == null) {
            return resolutions.lookAgain(current.get(), id, item, reason);
        }
        if (reason == null) {
            throw new Refusal(ProblemType.INVALID_REQUEST, "reason is missing: say how you know. Nothing has changed.");
        }
        return resolutions.state(current.get(), id, item, outcome, reason);
    }

    private static @Nullable String reason(Decision.@Nullable No no) {
        return reason(no == null ? null : no.reason());
    }

    private static @Nullable String reason(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new Refusal(
                    ProblemType.INVALID_REQUEST,
                    "reason has " + reason.length() + " characters; it may have " + LONGEST_REASON
                            + ". Nothing has changed.");
        }
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static boolean isSnowflake(@Nullable String id) {
        return id != null && SNOWFLAKE.matcher(id).matches();
    }

    private static boolean parsedFlag(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal(ProblemType.INVALID_REQUEST, "dry_run must be true or false.");
        };
    }

    private static @Nullable PlanState parsedState(@Nullable String word) {
        try {
            return word == null ? null : PlanState.of(word);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.INVALID_REQUEST, "state must be one of " + List.of(PlanState.values()) + ".");
        }
    }

    private static io.vastwarden.core.operation.@Nullable Operation parsedOperation(@Nullable String word) {
        try {
            return word == null ? null : io.vastwarden.core.operation.Operation.of(word);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.INVALID_REQUEST, "operation must be destroy or cleanup.");
        }
    }
}
