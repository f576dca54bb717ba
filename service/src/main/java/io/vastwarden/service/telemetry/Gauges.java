package io.vastwarden.service.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.api.LaneView;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.plan.PlanEvents;
import io.vastwarden.service.plan.PlanStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** What is as it is at the moment of looking: lanes, open plans, the audit, circuits. Not a number when unknown. */
@Singleton
class Gauges {

    private static final List<PlanState> OPEN = List.of(PlanState.AWAITING_APPROVAL, PlanState.RUNNING);

    private final MeterRegistry registry;
    private final Standing standing;
    private final List<Gauge> gauges = new ArrayList<>();

    Gauges(MeterRegistry registry, Standing standing) {
        this.registry = registry;
        this.standing = standing;
    }

    void begin(@Observes @Priority(StartOrder.EXECUTION) StartupEvent start, Accounts accounts, PlanEvents events) {
        for (Account account : accounts.all()) {
            for (Endpoint endpoint : Endpoint.values()) {
                lane(account, endpoint);
            }
            for (Operation operation : Operation.values()) {
                OPEN.forEach(state -> plans(account, operation, state));
            }
            gauge(
                    "warden.circuit.open",
                    "1 while nothing is sent to Vast.ai because it failed several times in a row",
                    Tags.of("account", account.name()),
                    () -> account.vast().circuitOpen() ? 1 : 0);
        }
        gauge(
                "warden.audit.records",
                "Records in the audit",
                Tags.empty(),
                () -> known(seen -> (double) seen.auditRecords()));
        gauge("warden.plan.followers", "Who follow the events of a plan", Tags.empty(), events::followers);
    }

    /** The registry outlives this start where another one follows in the same process, and would go on asking what ended. */
    void end(@Observes ShutdownEvent stop) {
        gauges.forEach(registry::remove);
    }

    private void lane(Account account, Endpoint endpoint) {
        Tags tags = Tags.of("account", account.name(), "endpoint", endpoint.wireName());
        Function<ToDoubleFunction<LaneView>, Supplier<Number>> of = value -> () -> known(
                seen -> seen.lane(account, endpoint).map(value::applyAsDouble).orElse(Double.NaN));
        gauge("warden.lane.depth", "Items, or reads, that wait in the lane", tags, of.apply(LaneView::depth));
        gauge(
                "warden.lane.interval.seconds",
                "The minimum interval in force, as set or as learned from a 429",
                tags,
                of.apply(LaneView::intervalSeconds));
        gauge(
                "warden.lane.held",
                "1 while something other than its pace keeps the lane from sending",
                tags,
                of.apply(lane -> lane.held() == null ? 0 : 1));
    }

    private void plans(Account account, Operation operation, PlanState state) {
        Tags tags = Tags.of("account", account.name(), "operation", operation.toString(), "state", state.toString());
        Function<ToDoubleBiFunction<Standing.Snapshot, PlanStore.Open>, Supplier<Number>> of =
                value -> () -> known(seen -> seen.plans(account, operation, state)
                        .map(open -> value.applyAsDouble(seen, open))
                        .orElse(0.0));
        gauge("warden.plans.open", "Plans that have not ended", tags, of.apply((seen, open) -> open.plans()));
        gauge(
                "warden.plans.oldest.age.seconds",
                "How long the oldest of them has been in this state; 0 when there is none",
                tags,
                of.apply((seen, open) -> seen.age(open).toMillis() / 1000.0));
    }

    private double known(Function<Standing.Snapshot, Double> value) {
        return standing.now().map(value).orElse(Double.NaN);
    }

    private void gauge(String name, String description, Tags tags, Supplier<Number> value) {
        gauges.add(Gauge.builder(name, value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(registry));
    }
}
