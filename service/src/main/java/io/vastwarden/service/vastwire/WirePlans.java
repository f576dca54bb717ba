package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.core.api.NewPlan;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.vast.Instance;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.fleet.FleetView;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.plan.Decisions;
import io.vastwarden.service.plan.PlanChanges;
import io.vastwarden.service.plan.PlanStore;
import io.vastwarden.service.plan.PlanViews;
import io.vastwarden.service.plan.Planning;
import io.vastwarden.service.policy.Approvals;
import io.vastwarden.service.policy.ClientCalls;
import io.vastwarden.service.policy.Way;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final FleetView fleet;
    private final ClientCalls calls;
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
    private final Semaphore waiting;

    WirePlans(
            Accounts accounts,
            FleetView fleet,
            ClientCalls calls,
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
        this.fleet = fleet;
        this.calls = calls;
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
        this.waiting = new Semaphore(settings.mostWaiting());
    }

    /** Does it to one instance or machine, or joins the plan of the same request by the same actor, and tells how it ended. */
    Response run(Actor actor, Operation operation, long id) throws InterruptedException {
        Followed followed = follow(actor, WireRequest.of(operation, id), () -> Way.VAST_SHAPED);
        return followed.ended()
                ? WireAnswer.ended(followed.plan(), vastSaid(followed.plan().id()))
                : WireAnswer.queued(followed.plan());
    }

    /** Destroys several instances in one plan, or joins the plan of the same request, and tells how each ended. */
    Response runInBulk(Actor actor, List<Long> ids) throws InterruptedException {
        WireRequest request = WireRequest.of(ids);
        try (ClientCalls.Part part = calls.arrived(actor, request.operation(), request.key(), ids.size())) {
            Followed followed = follow(actor, request, part::way);
            return followed.ended()
                    ? WireAnswer.ended(followed.plan(), request.ids())
                    : WireAnswer.queued(followed.plan(), request.ids());
        }
    }

    /** A plan as it ended, or as it was when the patience ended. */
    private record Followed(Plan plan, boolean ended) {}

    private Followed follow(Actor actor, WireRequest request, Supplier<Way> way) throws InterruptedException {
        String plan = joined(actor, request).orElseGet(() -> startedOrJoined(actor, request, way));
        Optional<Plan> seen = awaited(actor, plan);
        if (seen.isPresent() && !seen.get().state().ended()) {
            throw Approvals.secondPersonNeeded(seen.get());
        }
        return seen.map(ended -> new Followed(ended, true))
                .orElseGet(() -> new Followed(views.find(actor.reach(), plan).orElseThrow(), false));
    }

    /** The plan when nothing more is to be waited for; empty when that takes too long, or too many wait already. */
    private Optional<Plan> awaited(Actor actor, String plan) throws InterruptedException {
        boolean place = waiting.tryAcquire();
        try {
            return changes.await(
                    plan,
                    place ? settings.waitFor() : Duration.ZERO,
                    () -> views.find(actor.reach(), plan)
                            .filter(one -> one.state().ended() || one.state() == PlanState.AWAITING_APPROVAL));
        } finally {
            if (place) {
                waiting.release();
            }
        }
    }

    private Optional<String> joined(Actor actor, WireRequest request) {
        return database.read(handle -> joined(handle, actor, request));
    }

    private Optional<String> joined(Handle handle, Actor actor, WireRequest request) {
        return plans.findByWireRequest(
                handle,
                accounts.meant(actor.reach(), null).name(),
                actor.name(),
                request.key(),
                clock.instant().minus(settings.joinWithin()));
    }

    /** What the same request has done meanwhile, while this one looked, is not an error of this one. */
    private String startedOrJoined(Actor actor, WireRequest request, Supplier<Way> way) {
        try {
            return started(actor, request, way);
        } catch (Refusal refusal) {
            return joined(actor, request).orElseThrow(() -> refusal);
        }
    }

    private String started(Actor actor, WireRequest request, Supplier<Way> way) {
        long saidAt = ticker.nanos();
        boolean several = request.ids().size() > 1;
        Plan preview = planning.preview(
                actor,
                new NewPlan(request.operation(), new ArrayList<>(request.ids()), null, null, REASON, several),
                way);
        refuseIdsOfOtherAccounts(actor, request, preview);
        record Stored(String plan, boolean queued) {}
        Stored stored = storedUnlessDenied(actor, request.key(), handle -> {
            Optional<String> meanwhile = joined(handle, actor, request);
            if (meanwhile.isPresent()) {
                return new Stored(meanwhile.get(), false);
            }
            planning.store(handle, preview, actor, request.key());
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

    /** What is not in the plan's account is taken for gone, unless it is in another one: then something else was meant. */
    private void refuseIdsOfOtherAccounts(Actor actor, WireRequest request, Plan preview) {
        Set<Long> missing = new TreeSet<>(request.ids());
        preview.items().forEach(item -> missing.remove(item.id()));
        if (missing.isEmpty()) {
            return;
        }
        for (Account other : accounts.within(actor.reach())) {
            List<Long> there = other.name().equals(preview.account())
                    ? List.of()
                    : fleet.instances(other, fleet.freshFor()).rows().stream()
                            .map(Instance::id)
                            .filter(missing::contains)
                            .toList();
            if (!there.isEmpty()) {
                throw new Refusal(
                        ProblemType.INVALID_REQUEST,
                        "These are instances of two accounts: " + there + " of \"" + other.name()
                                + "\", the others of \"" + preview.account()
                                + "\". Nothing was planned, nothing was sent."
                                + " Ask for each account by itself, with a caller that is bound to it, or with POST"
                                + " /v1/plans.");
            }
        }
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
