package io.vastwarden.service.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.policy.Approvals.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class ApprovalsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_000_000);
    private static final String DIGEST = "d".repeat(64);

    private static Plan plan(Operation operation, PlanState state, Plan.Needs needs, String... approvedBy) {
        return new Plan(
                "plan",
                operation,
                "default",
                state,
                null,
                "caller:requester",
                NOW.minusSeconds(60),
                NOW,
                DIGEST,
                needs,
                java.util.Arrays.stream(approvedBy)
                        .map(by -> new Plan.Approval(by, NOW))
                        .toList(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                new Plan.Totals(0, 0, 0),
                List.of());
    }

    private static Plan.Needs oneYes(Operation operation) {
        return new Plan.Needs(1, false, Approvals.grantOf(operation), null, List.of("One yes is needed."));
    }

    private static boolean counts(Plan plan, Actor actor, @Nullable String digest, Instant at) {
        return Approvals.judge(plan, actor, digest, plan.needs().phrase(), at) instanceof Verdict.Counts;
    }

    @Property
    void a_yes_counts_only_for_those_who_may_say_it(
            @ForAll Operation operation, @ForAll Set<Grant> grants, @ForAll boolean requester) {
        Actor actor = new Actor(requester ? "caller:requester" : "caller:other", grants, null, Map.of());
        Plan plan = plan(operation, PlanState.AWAITING_APPROVAL, oneYes(operation));

        boolean may = grants.contains(Grant.APPROVE) || (requester && grants.contains(Approvals.grantOf(operation)));

        assertThat(counts(plan, actor, DIGEST, NOW.minusMillis(1))).isEqualTo(may);
    }

    @Property
    void no_grant_at_all_makes_a_yes_count_that_is_not_to_what_is_shown_now(
            @ForAll Operation operation,
            @ForAll PlanState state,
            @ForAll @IntRange(min = -3, max = 3) int late,
            @ForAll boolean sameDigest) {
        Actor almighty = new Actor("caller:requester", Set.of(Grant.values()), null, Map.of());
        Plan plan = plan(operation, state, oneYes(operation));

        assertThat(counts(plan, almighty, sameDigest ? DIGEST : "e".repeat(64), NOW.plusMillis(late)))
                .isEqualTo(state == PlanState.AWAITING_APPROVAL && late < 0 && sameDigest);
        assertThat(counts(plan, almighty, null, NOW.plusMillis(late))).isFalse();
    }

    @Property
    void admin_contains_no_operation(@ForAll Operation operation) {
        Actor admin = new Actor("caller:requester", Set.of(Grant.ADMIN, Grant.VIEW), null, Map.of());

        assertThat(counts(
                        plan(operation, PlanState.AWAITING_APPROVAL, oneYes(operation)),
                        admin,
                        DIGEST,
                        NOW.minusMillis(1)))
                .isFalse();
    }

    @Property
    void nobody_counts_twice_and_the_last_one_needed_completes(
            @ForAll @IntRange(min = 1, max = 4) int needed, @ForAll @IntRange(min = 0, max = 3) int given) {
        String[] before = new String[Math.min(given, needed - 1)];
        for (int i = 0; i < before.length; i++) {
            before[i] = "caller:" + i;
        }
        Plan.Needs needs = new Plan.Needs(needed, true, Grant.DESTROY, null, List.of("It is so."));
        Plan plan = plan(Operation.DESTROY, PlanState.AWAITING_APPROVAL, needs, before);
        Actor next = new Actor("caller:next", Set.of(Grant.APPROVE), null, Map.of());

        assertThat(Approvals.judge(plan, next, DIGEST, null, NOW.minusMillis(1)))
                .isEqualTo(new Verdict.Counts(before.length + 1 == needed));
        for (String by : before) {
            assertThat(counts(plan, new Actor(by, Set.of(Grant.APPROVE), null, Map.of()), DIGEST, NOW.minusMillis(1)))
                    .isFalse();
        }
        assertThat(counts(
                        plan,
                        new Actor("caller:requester", Set.of(Grant.values()), null, Map.of()),
                        DIGEST,
                        NOW.minusMillis(1)))
                .isFalse();
    }

    @Property
    void a_phrase_that_is_asked_for_must_be_typed_as_it_is(@ForAll String typed) {
        Plan.Needs needs = new Plan.Needs(1, false, Grant.DESTROY, "destroy 12", List.of());
        Plan plan = plan(Operation.DESTROY, PlanState.AWAITING_APPROVAL, needs);
        Actor actor = new Actor("caller:requester", Set.of(Grant.DESTROY), null, Map.of());

        assertThat(Approvals.judge(plan, actor, DIGEST, typed, NOW.minusMillis(1)) instanceof Verdict.Counts)
                .isEqualTo(typed.equals("destroy 12"));
        assertThat(Approvals.judge(plan, actor, DIGEST, null, NOW.minusMillis(1)))
                .isInstanceOf(Verdict.Denied.class);
    }
}
