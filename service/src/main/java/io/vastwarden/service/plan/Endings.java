package io.vastwarden.service.plan;

import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Ends items, once each, with the audit record; and plans when their last item has ended. */
@ApplicationScoped
public class Endings {

    private static final Logger LOG = Logger.getLogger(Endings.class);
    private static final String END_ITEM = """
            UPDATE item SET stage = 'ended', outcome = :outcome, words = :words, num_deleted = :num_deleted, ended_at = :now,
                            revision = (SELECT revision + 1 FROM plan WHERE id = item.plan)
            WHERE plan = :plan AND position = :position AND stage <> 'ended'
            RETURNING target, sends, sent_at, (SELECT started_at FROM plan WHERE id = item.plan) AS started_at""";
    private static final String END_PLAN = """
            UPDATE plan SET
              revision = revision + 1,
              state = CASE
                WHEN EXISTS (SELECT 1 FROM item WHERE item.plan = plan.id AND stage <> 'ended') THEN state
                WHEN EXISTS (SELECT 1 FROM item WHERE item.plan = plan.id AND outcome = 'cancelled') THEN 'cancelled'
                ELSE 'done' END,
              ended_at = CASE
                WHEN EXISTS (SELECT 1 FROM item WHERE item.plan = plan.id AND stage <> 'ended') THEN NULL ELSE :now END
            WHERE id = :plan""";
    private static final String QUEUED =
            "SELECT position, sends FROM item WHERE plan = :plan AND stage = 'queued' ORDER BY position";

    private final Audit audit;
    private final Event<ItemEnded> itemEnded;
    private final InstantSource clock;

    Endings(Audit audit, Event<ItemEnded> itemEnded, InstantSource clock) {
        this.audit = audit;
        this.itemEnded = itemEnded;
        this.clock = clock;
    }

    /**
     * Ends an item of a running plan, unless it has ended before: there is one outcome, and one record of it.
     *
     * @param actor who is responsible for the end
     */
    public void end(
            Handle handle,
            String account,
            Operation operation,
            String plan,
            int position,
            String actor,
            Outcome outcome) {
        Instant now = clock.instant();
        Integer numDeleted = outcome instanceof Outcome.Cleaned cleaned ? Integer.valueOf(cleaned.numDeleted()) : null;
        record Ended(long target, int sends, Optional<Duration> waited) {}
        handle.createQuery(END_ITEM)
                .bind("plan", plan)
                .bind("position", position)
                .bind("outcome", outcome.word())
                .bind("words", outcome.words())
                .bind("num_deleted", numDeleted)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Ended(row.getLong("target"), row.getInt("sends"), waited(row)))
                .findOne()
                .ifPresent(ended -> {
                    audit.append(
                            handle,
                            Entry.ofPlan(
                                            Entry.Kind.OUTCOME,
                                            actor,
                                            account,
                                            plan,
                                            operation,
                                            details(outcome, ended.sends(), numDeleted))
                                    .about(ended.target()));
                    handle.createUpdate(END_PLAN)
                            .bind("plan", plan)
                            .bind("now", now.toEpochMilli())
                            .execute();
                    tell(handle, new ItemEnded(account, operation, outcome.word(), ended.waited()));
                    if (outcome instanceof Outcome.Unclear) {
                        handle.afterCommit(() -> LOG.warnf(
                                "event=unclear account=%s plan=%s operation=%s id=%d words=\"%s\" what=\"a person must look,"
                                        + " and tell with POST /v1/plans/%s/items/%d/resolution\"",
                                account, plan, operation, ended.target(), outcome.words(), plan, ended.target()));
                    }
                });
    }

    /** Tells those who want to know, when it is committed. */
    void tell(Handle handle, ItemEnded ended) {
        handle.afterCommit(() -> itemEnded.fire(ended));
    }

    private static Optional<Duration> waited(ResultSet row) throws SQLException {
        long sentAt = row.getLong("sent_at");
        return sentAt == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.max(0, sentAt - row.getLong("started_at"))));
    }

    /**
     * Ends every item that waits to be sent. One that was sent before without a clear answer, and was to be sent again,
     * does not end as if it never was.
     */
    void endQueued(Handle handle, String account, Operation operation, String plan, String actor, Outcome notSent) {
        record Waiting(int position, int sends) {}
        handle.createQuery(QUEUED)
                .bind("plan", plan)
                .map((row, context) -> new Waiting(row.getInt("position"), row.getInt("sends")))
                .list()
                .forEach(item -> end(
                        handle, account, operation, plan, item.position(), actor, unlessSent(item.sends(), notSent)));
    }

    /** The outcome of an item that is not sent (again): an earlier sending that nobody can judge makes it unclear. */
    public static Outcome unlessSent(int sends, Outcome notSent) {
        return sends == 0
                ? notSent
                : new Outcome.Unclear(
                        "It was sent without a clear answer and was still there when last looked at. It was not"
                                + " sent again. " + notSent.words() + " Look at it.");
    }

    private static Map<String, Object> details(Outcome outcome, int sends, @Nullable Integer numDeleted) {
        Map<String, Object> details = new TreeMap<>();
        details.put("outcome", outcome.word());
        details.put("words", outcome.words());
        details.put("sent_times", sends);
        if (numDeleted != null) {
            details.put("num_deleted", numDeleted);
        }
        return details;
    }
}
