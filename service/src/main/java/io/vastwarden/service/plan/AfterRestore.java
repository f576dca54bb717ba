package io.vastwarden.service.plan;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.store.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Ends what was under way in a backup that was put back. Since it was made, items may have been sent, plans cancelled and
 * tokens revoked, of which this database knows nothing: nothing that is open in it is gone on with.
 */
@ApplicationScoped
class AfterRestore {

    private static final Logger LOG = Logger.getLogger(AfterRestore.class);
    private static final String MADE = "SELECT max(at) FROM backup_made HAVING count(*) > 0";
    private static final String SETTLED = "DELETE FROM backup_made";
    private static final String OPEN = "SELECT id FROM plan WHERE state = 'awaiting_approval' OR state = 'running'";
    private static final String NOT_ENDED =
            "SELECT position FROM item WHERE plan = :plan AND stage <> 'ended' ORDER BY position";

    private final PlanStore plans;
    private final Decisions decisions;
    private final Endings endings;
    private final Database database;
    private final Audit audit;

    AfterRestore(PlanStore plans, Decisions decisions, Endings endings, Database database, Audit audit) {
        this.plans = plans;
        this.decisions = decisions;
        this.endings = endings;
        this.database = database;
        this.audit = audit;
    }

    void settle(@Observes @Priority(StartOrder.RESTORED) StartupEvent start) {
        database.write(handle -> {
                    Optional<Long> made =
                            handle.createQuery(MADE).mapTo(Long.class).findOne();
                    made.ifPresent(at -> settle(handle, Instant.ofEpochMilli(at)));
                    return made;
                })
                .ifPresent(at -> LOG.warnf(
                        "event=restored backup_of=%s what=\"nothing that was under way in it is gone on with\"",
                        Instant.ofEpochMilli(at)));
    }

    private void settle(Handle handle, Instant made) {
        audit.append(handle, Entry.of(Entry.Kind.RESTORED, Entry.WARDEN, Map.of("backup_of", made.toString())));
        String because = "Warden's database was put back from a backup of " + made + ".";
        List<String> open = handle.createQuery(OPEN).mapTo(String.class).list();
        for (String id : open) {
            Plan plan = plans.find(handle, id).orElseThrow();
            if (plan.startedAt() == null) {
                decisions.expireEarly(handle, plan, because + " Plan again.");
            } else {
                endItems(handle, plan, because);
            }
        }
        handle.execute(SETTLED);
    }

    private void endItems(Handle handle, Plan plan, String because) {
        List<Integer> positions = handle.createQuery(NOT_ENDED)
                .bind("plan", plan.id())
                .mapTo(Integer.class)
                .list();
        for (int position : positions) {
            endings.end(
                    handle,
                    plan.account(),
                    plan.operation(),
                    plan.id(),
                    position,
                    Entry.WARDEN,
                    new Outcome.Unclear(because
                            + " Whether this was sent after that is not known; it was not sent since. Look at it."));
        }
    }
}
