package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.core.api.NewPlan;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.plan.Decisions;
import io.vastwarden.service.plan.PlanChanges;
import io.vastwarden.service.plan.PlanStore;
import io.vastwarden.service.plan.PlanViews;
import io.vastwarden.service.plan.Planning;
import io.vastwarden.service.policy.Approvals;
import io.vastwarden.service.policy.Way;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Makes a plan of a Vast.ai-shaped request, which is its caller's yes as well, and waits for its end. Where a second person
 * must say yes, the plan waits for that and the request does not.
 */
@ApplicationScoped
class WirePlans {

    private static final String REASON = "asked for on a Vast.ai-shaped path";
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final Accounts accounts;
    private final Planning planning;
    private final Decisions decisions;
    private final PlanStore plans;
    private final PlanViews views;
    private final PlanChanges changes;
    private final Database database;
    private final Audit audit;
    private final WireSettings settings;
    private final Ticker ticker;
    private final InstantSource clock;

    WirePlans(
            Accounts accounts,
            Planning planning,
            Decisions decisions,
            PlanStore plans,
            PlanViews views,
            PlanChanges changes,
            Database database,
            Audit audit,
            WireSettings settings,
            Ticker ticker,
            InstantSource clock) {
        this.accounts = accounts;
        this.planning = planning;
        this.decisions = decisions;
        this.plans = plans;
        this.views = views;
        this.changes = changes;
        this.database = database;
        this.audit = audit;
        this.settings = settings;
        this.ticker = ticker;
        this.clock = clock;
    }

    /** Does it, or joins the plan of the same request by the same actor, and tells how it ended or that it waits. */
    Response run(Actor actor, Operation operation, long id) throws InterruptedException {
        String request = operation + ":" + id;
        String plan = joined(actor, request).orElseGet(() -> startedOrJoined(actor, operation, id, request));
        Optional<Plan> ended = changes.await(
                plan,
                settings.waitFor(),
                () -> views.find(actor.reach(), plan)
                        .filter(one -> one.state().ended() || one.state() == PlanState.AWAITING_APPROVAL));
        if (ended.isPresent() && !ended.get().state().ended()) {
            throw Approvals.secondPersonNeeded(ended.get());
        }
        if (ended.isPresent()) {
            return WireAnswer.ended(operation, plan, ended.get().items().getFirst(), vastSaid(plan));
        }
        return WireAnswer.queued(views.find(actor.reach(), plan).orElseThrow());
    }

    private Optional<String> joined(Actor actor, String request) {
        String account = accounts.meant(actor.reach(), null).name();
        return database.read(handle -> plans.findByWireRequest(
                handle, account, actor.name(), request, clock.instant().minus(settings.joinWithin())));
    }

    /** What the same request has done meanwhile, while this one looked, is not an error of this one. */
    private String startedOrJoined(Actor actor, Operation operation, long id, String request) {
        try {
            return started(actor, operation, id, request);
        } catch (Refusal refusal) {
            return joined(actor, request).orElseThrow(() -> refusal);
        }
    }

    private String started(Actor actor, Operation operation, long id, String request) {
        long saidAt = ticker.nanos();
        Plan preview = planning.preview(
                actor, new NewPlan(operation, List.of(id), null, null, REASON, false), () -> Way.VAST_SHAPED);
        record Stored(String plan, boolean queued) {}
        Stored stored = storedUnlessDenied(actor, request, handle -> {
            Optional<String> meanwhile = plans.findByWireRequest(
                    handle,
                    preview.account(),
                    actor.name(),
                    request,
                    clock.instant().minus(settings.joinWithin()));
            if (meanwhile.isPresent()) {
                return new Stored(meanwhile.get(), false);
            }
            planning.store(handle, preview, actor, request);
            if (preview.needs().notByRequester()) {
                return new Stored(preview.id(), false);
            }
            decisions.approveIn(handle, preview, actor).ifPresent(refusal -> {
                throw refusal;
            });
            return new Stored(preview.id(), true);
        });
        if (stored.queued()) {
            decisions.announceQueued(preview, saidAt);
        }
        return stored.plan();
    }

    /** A plan whose yes does not count is not stored; the denial is. */
    private <T> T storedUnlessDenied(Actor actor, String request, Function<Handle, T> work) {
        try {
            return database.write(work);
        } catch (Refusal refusal) {
            Map<String, Object> details =
                    Map.of("request", request, "because", refusal.type().word());
            database.write(handle -> {
                audit.append(
                        handle,
                        Entry.of(Entry.Kind.DENIAL, actor.name(), details)
                                .at(accounts.meant(actor.reach(), null).name())
                                .by(actor.details()));
                return true;
            });
            throw refusal;
        }
    }

    private JsonNode vastSaid(String plan) {
        return database.read(handle -> plans.answers(handle, plan)).stream()
                .findFirst()
                .map(WirePlans::parsed)
                .orElseGet(PLAIN::createObjectNode);
    }

    /** What was kept with the item, with the fields of Vast.ai's body beside it. */
    private static JsonNode parsed(String kept) {
        try {
            JsonNode answer = PLAIN.readTree(kept);
            JsonNode body = PLAIN.readTree(answer.path("body").asText("{}"));
            if (answer instanceof com.fasterxml.jackson.databind.node.ObjectNode object && body.isObject()) {
                body.properties().forEach(field -> object.putIfAbsent(field.getKey(), field.getValue()));
            }
            return answer;
        } catch (JsonProcessingException e) {
            return PLAIN.createObjectNode();
        }
    }
}
