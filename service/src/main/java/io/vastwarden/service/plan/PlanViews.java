package io.vastwarden.service.plan;

import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.api.PlanSummary;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Pace;
import io.vastwarden.core.pacing.Tempo;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    /** The plan as it is now. */
    public Optional<Plan> find(String id) {
        return database.read(handle -> plans.find(handle, id)).map(this::placed);
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
        return database.read(handle -> {
                    handle.begin();
                    try {
                        return plans.find(handle, id).map(plan -> new Seen(plan, plans.itemRevisions(handle, id)));
                    } finally {
                        handle.rollback();
                    }
                })
                .map(this::snapshot);
    }

    private record Seen(Plan plan, List<Long> revisions) {}

    private Snapshot snapshot(Seen seen) {
        Plan plan = placed(seen.plan());
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

    Plan placed(Plan plan) {
        if (plan.state() != PlanState.RUNNING) {
            return plan;
        }
        Optional<PlanStore.Place> place = database.read(handle -> plans.place(handle, plan));
        return place.map(known -> withPlace(plan, known)).orElse(plan);
    }

    private Plan withPlace(Plan plan, PlanStore.Place place) {
        Tempo tempo = pace.tempo(lane(plan.account(), plan.operation()));
        Duration each = tempo.interval().plus(tempo.margin());
        return new Plan(
                plan.id(),
                plan.operation(),
                plan.account(),
                plan.state(),
                plan.reason(),
                plan.requestedBy(),
                plan.createdAt(),
                plan.expiresAt(),
                plan.digest(),
                plan.needs(),
                plan.approvals(),
                plan.warnings(),
                plan.words(),
                plan.startedAt(),
                plan.endedAt(),
                place.beforeNext(),
                clock.instant()
                        .plus(tempo.untilFree())
                        .plus(each.multipliedBy(place.beforeLast()))
                        .truncatedTo(ChronoUnit.MILLIS),
                plan.revision(),
                plan.card(),
                plan.totals(),
                plan.items());
    }
}
