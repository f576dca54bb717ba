package io.vastwarden.service.plan;

import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.service.account.KeyConfirmed;
import io.vastwarden.service.audit.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Ends what is under way in an account that goes on with a key which may be another account's. */
@ApplicationScoped
class Handover {

    private static final String UNDER_WAY = """
            SELECT p.id, p.operation, i.position, i.stage, i.sends FROM plan p JOIN item i ON i.plan = p.id
            WHERE p.account = :account AND p.state = 'running' AND i.stage IN ('queued', 'sending', 'sent')
            ORDER BY p.started_at, p.id, i.position""";
    private static final String OPEN =
            "SELECT id FROM plan WHERE account = :account AND state = 'awaiting_approval' ORDER BY created_at, id";

    private static final String WHY =
            "The account's API key was replaced, and nothing showed that it was the same account's.";

    private final PlanStore plans;
    private final Decisions decisions;
    private final Endings endings;

    Handover(PlanStore plans, Decisions decisions, Endings endings) {
        this.plans = plans;
        this.decisions = decisions;
        this.endings = endings;
    }

    private record UnderWay(String plan, Operation operation, int position, String stage, int sends) {}

    void end(@Observes KeyConfirmed key) {
        List<UnderWay> items = key.handle()
                .createQuery(UNDER_WAY)
                .bind("account", key.account())
                .map((row, context) -> new UnderWay(
                        row.getString("id"),
                        Operation.of(row.getString("operation")),
                        row.getInt("position"),
                        row.getString("stage"),
                        row.getInt("sends")))
                .list();
        items.forEach(item -> endings.end(
                key.handle(),
                key.account(),
                item.operation(),
                item.plan(),
                item.position(),
                key.by().name(),
                outcome(item)));
        key.handle()
                .createQuery(OPEN)
                .bind("account", key.account())
                .mapTo(String.class)
                .list()
                .forEach(plan -> plans.find(key.handle(), plan)
                        .ifPresent(open -> decisions.endUnapproved(
                                key.handle(), open, key.by(), PlanState.CANCELLED, Entry.Kind.CANCELLATION, WHY)));
    }

    private static Outcome outcome(UnderWay item) {
        return item.stage().equals("queued")
                ? Endings.unlessSent(item.sends(), new Outcome.Blocked(WHY + " It was not sent."))
                : new Outcome.Unclear("It was sent. " + WHY + " Nobody can tell how it ended. Look at it.");
    }
}
