package io.vastwarden.service.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.vast.Answer;
import io.vastwarden.service.plan.PlanStore;
import io.vastwarden.service.protection.Protections;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The item table as a queue: what waits, what is under way, what was sent. */
@ApplicationScoped
class ItemQueue {

    private static final String FACTS = """
            i.target, i.label, i.gpu_name, i.num_gpus, i.dollars_per_hour, i.status, i.started_at, i.machine_id,
            i.disk_gb, i.outcome, i.words, i.sent_at, i.ended_at, i.num_deleted""";
    private static final String OF_LANE = "p.account = :account AND p.operation = :operation";
    private static final String AHEAD = """
            WITH turns AS (
              SELECT i.plan, i.position, p.served, p.started_at,
                     row_number() OVER (PARTITION BY i.plan ORDER BY i.position) AS turn
              FROM item i JOIN plan p ON p.id = i.plan
              WHERE i.stage = 'queued' AND p.state = 'running' AND\s""" + OF_LANE + ")\nSELECT t.plan, t.position, i.sends, " + FACTS + """

                    FROM turns t JOIN item i ON i.plan = t.plan AND i.position = t.position
                    ORDER BY t.turn, t.served, t.started_at, t.plan LIMIT :limit""";
    private static final String UNSENT = "SELECT i.plan, i.position, i.sends, " + FACTS
            + " FROM item i JOIN plan p ON p.id = i.plan WHERE i.plan = :plan AND i.stage = 'queued' AND i.sends = 0"
            + " AND p.state = 'running' ORDER BY i.position LIMIT :limit";
    private static final String SENT = "SELECT i.plan, i.position, i.answer, i.sends, " + FACTS
            + " FROM item i JOIN plan p ON p.id = i.plan WHERE i.stage = 'sent' AND " + OF_LANE
            + " ORDER BY i.sent_at, i.plan, i.position";
    private static final String SENDING =
            "SELECT i.plan, i.position FROM item i JOIN plan p ON p.id = i.plan WHERE i.stage = 'sending' AND "
                    + OF_LANE;
    private static final String APPROVER_WITHOUT_RIGHT = """
            SELECT a.actor, c.revoked_at FROM approval a JOIN caller c ON c.id = a.caller
            WHERE a.plan = :plan AND (c.revoked_at IS NOT NULL OR c.expires_at <= :now)""";
    private static final String MARK_SENDING =
            """
            UPDATE item SET stage = 'sending', sends = sends + 1, sent_at = :now,
                            revision = (SELECT revision + 1 FROM plan WHERE id = item.plan)
            WHERE plan = :plan AND position = :position AND stage = 'queued'
              AND EXISTS (SELECT 1 FROM plan p WHERE p.id = item.plan AND p.state = 'running'
                          AND p.cancelled_by IS NULL AND p.send_until > :now)
              AND NOT EXISTS (""" + APPROVER_WITHOUT_RIGHT + ") AND :protections = (" + Protections.REVISION + ")";
    private static final String SERVE = """
            UPDATE plan SET revision = revision + 1,
              served = (SELECT max(served) + 1 FROM plan p
                        WHERE p.state = 'running' AND p.account = plan.account AND p.operation = plan.operation)
            WHERE id = :plan""";
    private static final String MARK_SENT = """
            UPDATE item SET stage = 'sent', answer = :answer,
                            revision = (SELECT revision + 1 FROM plan WHERE id = item.plan)
            WHERE plan = :plan AND position = :position AND stage = 'sending'""";
    private static final String KEEP_ANSWER =
            "UPDATE item SET answer = :answer WHERE plan = :plan AND position = :position";
    private static final String BACK = """
            UPDATE item SET stage = 'queued', sends = sends - :unsent,
                            sent_at = CASE WHEN sends - :unsent = 0 THEN NULL ELSE sent_at END,
                            revision = (SELECT revision + 1 FROM plan WHERE id = item.plan)
            WHERE plan = :plan AND position = :position AND stage IN ('sending', 'sent')""";
    private static final String WHY_NOT = """
            SELECT i.stage, i.sends, p.state, p.cancelled_by, p.send_until
            FROM item i JOIN plan p ON p.id = i.plan WHERE i.plan = :plan AND i.position = :position""";
    private static final String TOUCH = "UPDATE plan SET revision = revision + 1 WHERE id = :plan";

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final PlanStore plans;

    ItemQueue(PlanStore plans) {
        this.plans = plans;
    }

    /** What is sent next, in this order: plans take turns, an item each. */
    List<QueuedItem> ahead(Handle handle, String account, Operation operation, int limit) {
        return handle.createQuery(AHEAD)
                .bind("account", account)
                .bind("operation", operation.toString())
                .bind("limit", limit)
                .map((row, context) -> queuedItem(operation, row))
                .list();
    }

    /** What of the plan waits to be sent and never was, in order. */
    List<QueuedItem> unsent(Handle handle, String plan, Operation operation, int limit) {
        return handle.createQuery(UNSENT)
                .bind("plan", plan)
                .bind("limit", limit)
                .map((row, context) -> queuedItem(operation, row))
                .list();
    }

    /** What was sent and has not ended, the oldest first. */
    List<SentItem> sent(Handle handle, String account, Operation operation) {
        return handle.createQuery(SENT)
                .bind("account", account)
                .bind("operation", operation.toString())
                .map((row, context) -> sentItem(operation, row))
                .list();
    }

    /** What was under way when the runner before this one ended. */
    record UnderWay(String plan, int position) {}

    List<UnderWay> sending(Handle handle, String account, Operation operation) {
        return handle.createQuery(SENDING)
                .bind("account", account)
                .bind("operation", operation.toString())
                .map((row, context) -> new UnderWay(row.getString("plan"), row.getInt("position")))
                .list();
    }

    /** Whether an item may be sent. */
    sealed interface Mark {
        /** It is marked as {@code sending}: after the commit it may be sent. */
        record Sending() implements Mark {}

        /** It has ended meanwhile. */
        record Ended() implements Mark {}

        /** The plan was cancelled. */
        record Cancelled(String by, int sends) implements Mark {}

        /** It is too late. */
        record Overdue(int sends) implements Mark {}

        /** The protections are not those any more that were looked at: the item is to be looked at again. */
        record ProtectionsChanged() implements Mark {}

        /**
         * The token with which somebody approved does not hold any more.
         *
         * @param lost how it was lost, as a verb
         */
        record ApproverLost(String approver, String lost, int sends) implements Mark {}
    }

    /**
     * The last look before sending: one statement that marks the item, unless something forbids it by now.
     *
     * @param protections the revision of the protections under which the item may be sent
     */
    Mark markSending(Handle handle, QueuedItem item, long protections, long now) {
        int marked = handle.createUpdate(MARK_SENDING)
                .bind("plan", item.plan())
                .bind("position", item.position())
                .bind("protections", protections)
                .bind("now", now)
                .execute();
        if (marked == 1) {
            handle.createUpdate(SERVE).bind("plan", item.plan()).execute();
            return new Mark.Sending();
        }
        return whyNot(handle, item, now);
    }

    /** What came back is kept with the item, which is looked after from now on. */
    void markSent(
            Handle handle, String plan, int position, SentItem.Reply reply, String words, @Nullable Answer answer) {
        handle.createUpdate(MARK_SENT)
                .bind("plan", plan)
                .bind("position", position)
                .bind("answer", written(reply.word(), words, answer))
                .execute();
        handle.createUpdate(TOUCH).bind("plan", plan).execute();
    }

    /** What came back is kept with an item that ends with it. */
    void keepAnswer(Handle handle, String plan, int position, String reply, String words, @Nullable Answer answer) {
        handle.createUpdate(KEEP_ANSWER)
                .bind("plan", plan)
                .bind("position", position)
                .bind("answer", written(reply, words, answer))
                .execute();
    }

    /**
     * Puts an item back at its place in the queue.
     *
     * @param wasSent whether it may have reached Vast.ai; if it certainly was not acted on, it counts as not sent
     */
    void putBack(Handle handle, String plan, int position, boolean wasSent) {
        handle.createUpdate(BACK)
                .bind("plan", plan)
                .bind("position", position)
                .bind("unsent", wasSent ? 0 : 1)
                .execute();
        handle.createUpdate(TOUCH).bind("plan", plan).execute();
    }

    /** How many wait in the lane. */
    int depth(Handle handle, String account, Operation operation) {
        return plans.queued(handle, account, operation);
    }

    private static Mark whyNot(Handle handle, QueuedItem item, long now) {
        record Lost(String approver, String how) {}
        Optional<Lost> lost = handle.createQuery(APPROVER_WITHOUT_RIGHT)
                .bind("plan", item.plan())
                .bind("now", now)
                .map((row, context) -> new Lost(
                        row.getString("actor"), row.getLong("revoked_at") == 0 ? "has expired" : "was revoked"))
                .findFirst();
        return handle.createQuery(WHY_NOT)
                .bind("plan", item.plan())
                .bind("position", item.position())
                .map((row, context) -> {
                    int sends = row.getInt("sends");
                    String cancelledBy = row.getString("cancelled_by");
                    if (!"queued".equals(row.getString("stage")) || !"running".equals(row.getString("state"))) {
                        return new Mark.Ended();
                    }
                    if (cancelledBy != null) {
                        return new Mark.Cancelled(cancelledBy, sends);
                    }
                    if (row.getLong("send_until") <= now) {
                        return new Mark.Overdue(sends);
                    }
                    return lost.<Mark>map(one -> new Mark.ApproverLost(one.approver(), one.how(), sends))
                            .orElseGet(Mark.ProtectionsChanged::new);
                })
                .one();
    }

    private static QueuedItem queuedItem(Operation operation, ResultSet row) throws SQLException {
        return new QueuedItem(
                row.getString("plan"), row.getInt("position"), PlanStore.facts(operation, row), row.getInt("sends"));
    }

    private static SentItem sentItem(Operation operation, ResultSet row) throws SQLException {
        JsonNode answer = parsed(row.getString("answer"));
        return new SentItem(
                row.getString("plan"),
                row.getInt("position"),
                PlanStore.facts(operation, row),
                SentItem.Reply.valueOf(answer.path("reply").asText().toUpperCase(Locale.ROOT)),
                answer.path("words").asText(),
                row.getInt("sends"),
                Instant.ofEpochMilli(row.getLong("sent_at")));
    }

    private static String written(String reply, String words, @Nullable Answer answer) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("reply", reply);
        kept.put("words", words);
        if (answer != null) {
            kept.put("status", answer.status());
            kept.put("error", answer.error());
            kept.put("msg", answer.msg());
            kept.put("body", answer.body());
        }
        try {
            return PLAIN.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    private static JsonNode parsed(@Nullable String answer) {
        try {
            return PLAIN.readTree(answer == null ? "{}" : answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer is no JSON", e);
        }
    }
}
