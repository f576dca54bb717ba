package io.vastwarden.service.plan;

import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.api.PlanSummary;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Pace;
import io.vastwarden.core.pacing.Tempo;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans as shown: with their place in the lane, and when they should be done. */
@ApplicationScoped
public class PlanViews {

    private final PlanStore plans;
    private final Database database;
    private final Pace pace;
    private final InstantSource clock;

    PlanViews(PlanStore plans, Database database, Pace pace, InstantSource clock) {
        this.plans = plans;
        this.database = database;
        this.pace = pace;
        this.clock = clock;
    }

    /** The plan as it is now, for somebody who reaches so far. */
    public Optional<Plan> find(Reach reach, String id) {
        return database.read(handle -> plans.find(handle, id))
                .filter(plan -> reach.includes(plan.account()))
                .map(this::placed);
    }

    /**
     * A plan at one moment, as followers are told of it.
     *
     * @param summary the plan without its items
     * @param items in the order of their last change
     */
    record Snapshot(PlanSummary summary, List<Versioned> items) {

        /** An item, and the revision in which it last changed. */
        record Versioned(long revision, Plan.Item item) {}

        /** The items that have changed after that revision. */
        List<Versioned> changedSince(long revision) {
            return items.stream().filter(one -> one.revision() > revision).toList();
        }
    }

    /** The plan at this moment, all of it read from one state of the database. */
    Optional<Snapshot> snapshot(String id) {
        return database.read(handle ->
                        plans.find(handle, id).map(plan -> new Seen(plan, plans.itemRevisions(handle, id))))
                .map(this::snapshot);
    }

    private record Seen(Plan plan, List<Long> revisions) {}

    private Snapshot snapshot(Seen seen) {
        Plan plan = seen.plan();
        Map<String, Integer> outcomes = new TreeMap<>();
        List<Snapshot.Versioned> items = new ArrayList<>();
        for (int i = 0; i < plan.items().size(); i++) {
            Plan.Item item = plan.items().get(i);
            items.add(new Snapshot.Versioned(seen.revisions().get(i), item));
            if (item.outcome() != null) {
                outcomes.merge(item.outcome(), 1, Integer::sum);
            }
        }
        items.sort(Comparator.comparingLong(Snapshot.Versioned::revision));
        return new Snapshot(PlanStore.summary(plan, outcomes), items);
    }

    /** The plan's revision. */
    Optional<Long> revision(String id) {
        return database.read(handle -> plans.revision(handle, id));
    }

    /** The lane in which an operation waits. */
    public static Lane lane(String account, Operation operation) {
        return new Lane(
                account,
                switch (operation) {
                    case DESTROY -> Endpoint.DESTROY_INSTANCE;
                    case CLEANUP -> Endpoint.CLEANUP_MACHINE;
                });
    }

    /** The plan with its place in the lane as it is now. */
    Plan placed(Plan plan) {
        return placing(plan.state(), plan.account(), plan.operation(), plan.id())
                .map(place -> plan.placed(place.position(), place.estimatedEnd()))
                .orElse(plan);
    }

    /** The same for a plan without its items. */
    PlanSummary placed(PlanSummary plan) {
        return placing(plan.state(), plan.account(), plan.operation(), plan.id())
                .map(place -> plan.placed(place.position(), place.estimatedEnd()))
                .orElse(plan);
    }

    private record Placing(int position, Instant estimatedEnd) {}

    private Optional<Placing> placing(PlanState state, String account, Operation operation, String plan) {
        if (state != PlanState.RUNNING) {
            return Optional.empty();
        }
        return database.read(handle -> plans.place(handle, account, operation, plan))
                .map(place -> {
                    Tempo tempo = pace.tempo(lane(account, operation));
                    Duration each = tempo.interval().plus(tempo.margin());
                    Instant end = clock.instant().plus(tempo.untilFree()).plus(each.multipliedBy(place.beforeLast()));
                    return new Placing(place.beforeNext(), end.truncatedTo(ChronoUnit.MILLIS));
                });
    }
}
