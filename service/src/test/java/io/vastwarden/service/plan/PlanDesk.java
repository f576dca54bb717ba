package io.vastwarden.service.plan;

import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.harness.Wiring;
import io.vastwarden.service.policy.Asked;
import io.vastwarden.service.policy.Policy;
import io.vastwarden.service.policy.Way;
import io.vastwarden.service.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where people plan, approve and cancel, without HTTP. */
public final class PlanDesk {

    private static final Actor ALICE =
            new Actor("caller:alice", EnumSet.of(Grant.VIEW, Grant.DESTROY, Grant.CLEANUP), null, Map.of());

    private final Database database;
    private final PlanStore plans;
    private final Decisions decisions;
    private final Policy policy;
    private final InstantSource clock;

    public PlanDesk(Wiring wiring) {
        this.database = wiring.get(Database.class);
        this.plans = wiring.get(PlanStore.class);
        this.decisions = wiring.get(Decisions.class);
        this.policy = wiring.get(Policy.class);
        this.clock = wiring.get(InstantSource.class);
    }

    /** A plan that its requester has approved, for the targets with these facts. */
    public Plan approved(String account, Operation operation, List<Facts> facts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Plan.Needs needs = policy.needs(Asked.of(operation, facts, Way.OWN));
        Plan plan = Draft.of(
                UUID.randomUUID().toString(),
                operation,
                account,
                "a test",
                ALICE.name(),
                now,
                now.plus(policy.lives(needs)),
                needs,
                facts);
        database.write(handle -> {
            plans.insert(handle, plan, null);
            return true;
        });
        return decisions.approve(ALICE, plan.id(), plan.digest(), needs.phrase());
    }

    public void cancels(String plan) {
        decisions.cancel(ALICE, plan, "a test");
    }

    /** What comes by every few seconds. */
    public void expiresOverdue() {
        decisions.expire();
    }

    public Plan shows(String plan) {
        return database.read(handle -> plans.find(handle, plan)).orElseThrow();
    }
}
