package io.vastwarden.service.telemetry;

import io.vastwarden.core.api.LaneView;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.execution.Lanes;
import io.vastwarden.service.plan.PlanStore;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.StoreUnavailable;
import io.vastwarden.service.timing.Timings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, read once for all gauges that ask at about the same time: whoever looks often costs the database no
 * more than one look a second.
 */
@Singleton
class Standing {

    private final Accounts accounts;
    private final Lanes lanes;
    private final PlanStore plans;
    private final Audit audit;
    private final Database database;
    private final Ticker ticker;
    private final Duration ttl;
    private @Nullable Snapshot last;
    private long readAt;

    Standing(
            Accounts accounts,
            Lanes lanes,
            PlanStore plans,
            Audit audit,
            Database database,
            Ticker ticker,
            Timings timings) {
        this.accounts = accounts;
        this.lanes = lanes;
        this.plans = plans;
        this.audit = audit;
        this.database = database;
        this.ticker = ticker;
        this.ttl = timings.telemetry().snapshotTtl();
    }

    /**
     * What was read.
     *
     * @param now the database's time at that moment, in epoch milliseconds
     */
    record Snapshot(List<LaneView> lanes, List<PlanStore.Open> plans, long auditRecords, long now) {

        Optional<LaneView> lane(Account account, Endpoint endpoint) {
            return lanes.stream()
                    .filter(lane -> lane.account().equals(account.name())
                            && lane.endpoint().equals(endpoint.wireName()))
                    .findFirst();
        }

        Optional<PlanStore.Open> plans(Account account, Operation operation, PlanState state) {
            return plans.stream()
                    .filter(open -> open.account().equals(account.name())
                            && open.operation() == operation
                            && open.state() == state)
                    .findFirst();
        }

        /** How long the oldest of these plans has been in its state. */
        Duration age(PlanStore.Open open) {
            return Duration.ofMillis(Math.max(0, now - open.oldest().toEpochMilli()));
        }
    }

    /** How things stand, at most a second ago; empty when the database does not tell. */
    synchronized Optional<Snapshot> now() {
        if (last == null || ticker.nanos() - readAt > ttl.toNanos()) {
            last = read().orElse(null);
            readAt = ticker.nanos();
        }
        return Optional.ofNullable(last);
    }

    private Optional<Snapshot> read() {
        try {
            List<LaneView> views = accounts.all().stream().flatMap(lanes::of).toList();
            return Optional.of(database.read(handle -> {
                long now = database.now(handle);
                return new Snapshot(views, plans.open(handle, now), audit.size(handle), now);
            }));
        } catch (StoreUnavailable e) {
            return Optional.empty();
        }
    }
}
