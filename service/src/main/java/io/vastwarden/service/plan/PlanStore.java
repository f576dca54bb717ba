package io.vastwarden.service.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.core.api.Card;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.api.PlanState;
import io.vastwarden.core.api.PlanSummary;
import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Stores plans as previewed, and reads them as they are. */
@ApplicationScoped
public class PlanStore {

    private static final String INSERT_PLAN = """
            INSERT INTO plan (id, account, operation, reason, requested_by, wire_request, created_at, expires_at, digest,
                              needs, warnings, num_items, dollars_per_hour, disk_gb, state)
            VALUES (:id, :account, :operation, :reason, :requested_by, :wire_request, :created_at, :expires_at, :digest,
                    :needs, :warnings, :num_items, :dollars_per_hour, :disk_gb, 'awaiting_approval')""";
    private static final String INSERT_ITEM = """
            INSERT INTO item (plan, position, target, label, gpu_name, num_gpus, dollars_per_hour, status, started_at,
                              machine_id, disk_gb)
            VALUES (:plan, :position, :target, :label, :gpu_name, :num_gpus, :dollars_per_hour, :status, :started_at,
                    :machine_id, :disk_gb)""";
    private static final String PLAN_COLUMNS = """
            SELECT id, account, operation, reason, requested_by, created_at, expires_at, digest, needs, warnings,
                   num_items, dollars_per_hour, disk_gb, state, words, started_at, ended_at, revision, card_channel,
                   card_message
            FROM plan""";
    private static final String ONE_PLAN = PLAN_COLUMNS + " WHERE id = :id";
    private static final String ITEMS = """
            SELECT target, label, gpu_name, num_gpus, dollars_per_hour, status, started_at, machine_id, disk_gb, outcome,
                   words, sent_at, ended_at, num_deleted, resolved_as, resolved_because, resolved_by, resolved_at
            FROM item WHERE plan = :plan ORDER BY position""";
    private static final String ITEM_REVISIONS = "SELECT revision FROM item WHERE plan = :plan ORDER BY position";
    private static final String REVISION = "SELECT revision FROM plan WHERE id = :plan";
    private static final String APPROVALS = "SELECT actor, at FROM approval WHERE plan = :plan ORDER BY at, actor";
    private static final String OUTCOMES =
            "SELECT plan, outcome, count(*) AS n FROM item WHERE plan IN (<plans>) AND outcome IS NOT NULL GROUP BY plan, outcome";
    private static final String BY_WIRE_REQUEST = """
            SELECT id FROM plan
            WHERE requested_by = :actor AND wire_request = :request AND account = :account
              AND (ended_at IS NULL OR ended_at > :since)
              AND NOT (state = 'expired' OR (state = 'awaiting_approval' AND expires_at <= :now))
            ORDER BY created_at DESC LIMIT 1""";
    private static final String APPROVED_SINCE = """
            SELECT p.started_at, count(*) AS items FROM plan p JOIN item i ON i.plan = p.id
            WHERE p.requested_by = :requester AND p.started_at > :since AND (i.stage <> 'ended' OR i.sends > 0)
            GROUP BY p.id, p.started_at ORDER BY p.started_at, p.id""";
    private static final String ANSWERS =
            "SELECT answer FROM item WHERE plan = :plan AND answer IS NOT NULL ORDER BY position";
    private static final String OPEN = """
            SELECT account, operation, state, count(*) AS n,
                   min(CASE WHEN state = 'running' THEN started_at ELSE created_at END) AS since
            FROM plan
            WHERE (state = 'awaiting_approval' OR state = 'running') AND (state = 'running' OR expires_at > :now)
            GROUP BY account, operation, state""";
    private static final String AWAITING =
            "SELECT count(*) FROM plan WHERE state = 'awaiting_approval' AND requested_by = :requester AND expires_at > :now";
    private static final String KEEP_CARD =
            "UPDATE plan SET card_channel = :channel, card_message = :message, revision = revision + 1 WHERE id = :plan";
    private static final String QUEUED = """
            SELECT count(*) FROM item i JOIN plan p ON p.id = i.plan
            WHERE i.stage = 'queued' AND p.state = 'running' AND p.account = :account AND p.operation = :operation""";
    private static final String PLACE = """
            WITH turns AS (
              SELECT i.plan, p.served, p.started_at,
                     row_number() OVER (PARTITION BY i.plan ORDER BY i.position) AS turn
              FROM item i JOIN plan p ON p.id = i.plan
              WHERE i.stage = 'queued' AND p.state = 'running' AND p.account = :account AND p.operation = :operation),
            places AS (
              SELECT plan, row_number() OVER (ORDER BY turn, served, started_at, plan) - 1 AS place FROM turns)
            SELECT min(place) AS first, max(place) AS last FROM places WHERE plan = :plan HAVING count(*) > 0""";

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final InstantSource clock;

    PlanStore(ObjectMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Stores a plan that awaits approval. */
    void insert(Handle handle, Plan plan, @Nullable String wireRequest) {
        handle.createUpdate(INSERT_PLAN)
                .bind("id", plan.id())
                .bind("account", plan.account())
                .bind("operation", plan.operation().toString())
                .bind("reason", plan.reason())
                .bind("requested_by", plan.requestedBy())
                .bind("wire_request", wireRequest)
                .bind("created_at", plan.createdAt().toEpochMilli())
                .bind("expires_at", plan.expiresAt().toEpochMilli())
                .bind("digest", plan.digest())
                .bind("needs", written(plan.needs()))
                .bind("warnings", written(plan.warnings()))
                .bind("num_items", plan.totals().items())
                .bind("dollars_per_hour", plan.totals().dollarsPerHour())
                .bind("disk_gb", plan.totals().diskGb())
                .execute();
        PreparedBatch items = handle.prepareBatch(INSERT_ITEM);
        int position = 0;
        for (Plan.Item item : plan.items()) {
            Instant startedAt = item.startedAt();
            items.bind("plan", plan.id())
                    .bind("position", position++)
                    .bind("target", item.id())
                    .bind("label", item.label())
                    .bind("gpu_name", item.gpuName())
                    .bind("num_gpus", item.numGpus())
                    .bind("dollars_per_hour", item.dollarsPerHour())
                    .bind("status", item.status())
                    .bind("started_at", startedAt == null ? null : startedAt.toEpochMilli())
                    .bind("machine_id", item.machineId())
                    .bind("disk_gb", item.diskGb())
                    .add();
        }
        items.execute();
    }

    /** The plan as it is now. */
    public Optional<Plan> find(Handle handle, String id) {
        return handle.createQuery(ONE_PLAN)
                .bind("id", id)
                .map((row, context) -> header(row))
                .findOne()
                .map(header -> whole(handle, header));
    }

    /** The plan's revision, by which one sees whether anything has changed. */
    Optional<Long> revision(Handle handle, String plan) {
        return handle.createQuery(REVISION).bind("plan", plan).mapTo(Long.class).findOne();
    }

    /** The revisions in which each item has last changed, in the items' order. */
    List<Long> itemRevisions(Handle handle, String plan) {
        return handle.createQuery(ITEM_REVISIONS)
                .bind("plan", plan)
                .mapTo(Long.class)
                .list();
    }

    /** Plans of the accounts within reach, newest first. */
    List<PlanSummary> page(
            Handle handle,
            Reach reach,
            @Nullable PlanState state,
            @Nullable Operation operation,
            Instant beforeAt,
            String beforeId,
            int limit) {
        PlanPage page = new PlanPage(PLAN_COLUMNS, reach.single().isPresent(), state, operation);
        Query query = handle.createQuery(page.sql());
        reach.single().ifPresent(account -> query.bind("account", account));
        if (page.needsTime()) {
            query.bind("now", clock.millis());
        }
        List<Header> headers = query.bind("before_at", beforeAt.toEpochMilli())
                .bind("before_id", beforeId)
                .bind("limit", limit)
                .map((row, context) -> header(row))
                .list();
        if (headers.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Integer>> outcomes = new HashMap<>();
        handle.createQuery(OUTCOMES)
                .bindList("plans", headers.stream().map(Header::id).toList())
                .map((row, context) -> {
                    outcomes.computeIfAbsent(row.getString("plan"), plan -> new TreeMap<>())
                            .put(row.getString("outcome"), row.getInt("n"));
                    return true;
                })
                .list();
        return headers.stream()
                .map(header -> header.summary(outcomes.getOrDefault(header.id(), Map.of())))
                .toList();
    }

    /**
     * The plan that the same actor made of the same Vast.ai-shaped request for this account, if it has not ended before
     * {@code since}, and did not expire for want of a yes.
     */
    public Optional<String> findByWireRequest(
            Handle handle, String account, String actor, String request, Instant since) {
        return handle.createQuery(BY_WIRE_REQUEST)
                .bind("account", account)
                .bind("actor", actor)
                .bind("request", request)
                .bind("since", since.toEpochMilli())
                .bind("now", clock.millis())
                .mapTo(String.class)
                .findOne();
    }

    /** What this requester asked for and was approved since then, the oldest first, without what has ended unsent. */
    List<Policy.Approved> approvedSince(Handle handle, String requester, Instant since) {
        return handle.createQuery(APPROVED_SINCE)
                .bind("requester", requester)
                .bind("since", since.toEpochMilli())
                .map((row, context) ->
                        new Policy.Approved(Instant.ofEpochMilli(row.getLong("started_at")), row.getInt("items")))
                .list();
    }

    /** What Vast.ai answered to each item, as JSON, in order; items without an answer are left out. */
    public List<String> answers(Handle handle, String plan) {
        return handle.createQuery(ANSWERS)
                .bind("plan", plan)
                .mapTo(String.class)
                .list();
    }

    /**
     * The plans of one account and operation that are in one state.
     *
     * @param oldest since when the oldest of them has been in it
     */
    public record Open(String account, Operation operation, PlanState state, int plans, Instant oldest) {}

    /**
     * How many plans are open, where there are any.
     *
     * @param now the database's time
     */
    public List<Open> open(Handle handle, long now) {
        return handle.createQuery(OPEN)
                .bind("now", now)
                .map((row, context) -> new Open(
                        row.getString("account"),
                        Operation.of(row.getString("operation")),
                        PlanState.of(row.getString("state")),
                        row.getInt("n"),
                        Instant.ofEpochMilli(row.getLong("since"))))
                .list();
    }

    /** How many plans of this requester await a yes. */
    int awaiting(Handle handle, String requester) {
        return handle.createQuery(AWAITING)
                .bind("requester", requester)
                .bind("now", clock.millis())
                .mapTo(Integer.class)
                .one();
    }

    /** Keeps where the bot shows the plan. @return whether there is such a plan */
    boolean keepCard(Handle handle, String plan, Card card) {
        return handle.createUpdate(KEEP_CARD)
                        .bind("plan", plan)
                        .bind("channel", card.channel())
                        .bind("message", card.message())
                        .execute()
                == 1;
    }

    /** How many items wait in the lane of this operation. */
    public int queued(Handle handle, String account, Operation operation) {
        return handle.createQuery(QUEUED)
                .bind("account", account)
                .bind("operation", operation.toString())
                .mapTo(Integer.class)
                .one();
    }

    /** Where a plan's items stand in their lane: how many items are sent before its next and before its last one. */
    public record Place(int beforeNext, int beforeLast) {}

    /** Empty when the plan has nothing queued. */
    public Optional<Place> place(Handle handle, String account, Operation operation, String plan) {
        return handle.createQuery(PLACE)
                .bind("account", account)
                .bind("operation", operation.toString())
                .bind("plan", plan)
                .map((row, context) -> new Place(row.getInt("first"), row.getInt("last")))
                .findOne();
    }

    /** The plan without its items. */
    static PlanSummary summary(Plan plan, Map<String, Integer> outcomes) {
        return new PlanSummary(
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
                plan.words(),
                plan.startedAt(),
                plan.endedAt(),
                plan.revision(),
                plan.position(),
                plan.estimatedEnd(),
                plan.card(),
                plan.totals(),
                outcomes);
    }

    private Plan whole(Handle handle, Header header) {
        List<Plan.Approval> approvals = handle.createQuery(APPROVALS)
                .bind("plan", header.id())
                .map((row, context) ->
                        new Plan.Approval(row.getString("actor"), Instant.ofEpochMilli(row.getLong("at"))))
                .list();
        List<Plan.Item> items = handle.createQuery(ITEMS)
                .bind("plan", header.id())
                .map((row, context) -> item(row).resolved(resolution(row)))
                .list();
        return new Plan(
                header.id(),
                header.operation(),
                header.account(),
                header.state(),
                header.reason(),
                header.requestedBy(),
                header.createdAt(),
                header.expiresAt(),
                header.digest(),
                header.needs(),
                approvals,
                header.warnings(),
                header.words(),
                header.startedAt(),
                header.endedAt(),
                null,
                null,
                header.revision(),
                header.card(),
                header.totals(),
                items);
    }

    private record Header(
            String id,
            Operation operation,
            String account,
            PlanState state,
            @Nullable String reason,
            String requestedBy,
            Instant createdAt,
            Instant expiresAt,
            String digest,
            Plan.Needs needs,
            List<String> warnings,
            @Nullable String words,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long revision,
            @Nullable Card card,
            Plan.Totals totals) {

        PlanSummary summary(Map<String, Integer> outcomes) {
            return new PlanSummary(
                    id,
                    operation,
                    account,
                    state,
                    reason,
                    requestedBy,
                    createdAt,
                    expiresAt,
                    digest,
                    needs,
                    words,
                    startedAt,
                    endedAt,
                    revision,
                    null,
                    null,
                    card,
                    totals,
                    outcomes);
        }
    }

    private Header header(ResultSet row) throws SQLException {
        Instant expiresAt = Instant.ofEpochMilli(row.getLong("expires_at"));
        PlanState stored = PlanState.of(row.getString("state"));
        boolean overdue =
                stored == PlanState.AWAITING_APPROVAL && !clock.instant().isBefore(expiresAt);
        return new Header(
                row.getString("id"),
                Operation.of(row.getString("operation")),
                row.getString("account"),
                overdue ? PlanState.EXPIRED : stored,
                row.getString("reason"),
                row.getString("requested_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                expiresAt,
                row.getString("digest"),
                read(row.getString("needs"), Plan.Needs.class),
                texts(row.getString("warnings")),
                row.getString("words"),
                time(row, "started_at"),
                time(row, "ended_at"),
                row.getLong("revision"),
                card(row),
                new Plan.Totals(row.getInt("num_items"), row.getDouble("dollars_per_hour"), row.getDouble("disk_gb")));
    }

    private static @Nullable Card card(ResultSet row) throws SQLException {
        String message = row.getString("card_message");
        return message == null ? null : new Card(row.getString("card_channel"), message);
    }

    /** The facts that an item was stored with, out of a row that has its columns. */
    public static Facts facts(Operation operation, ResultSet row) throws SQLException {
        return Draft.facts(operation, item(row));
    }

    private static Plan.Item item(ResultSet row) throws SQLException {
        return new Plan.Item(
                row.getLong("target"),
                row.getString("label"),
                row.getString("gpu_name"),
                row.getInt("num_gpus"),
                number(row, "dollars_per_hour"),
                row.getString("status"),
                time(row, "started_at"),
                whole(row, "machine_id"),
                row.getDouble("disk_gb"),
                row.getString("outcome"),
                row.getString("words"),
                time(row, "sent_at"),
                time(row, "ended_at"),
                integer(row, "num_deleted"),
                null);
    }

    private static Plan.@Nullable Resolution resolution(ResultSet row) throws SQLException {
        Instant at = time(row, "resolved_at");
        return at == null
                ? null
                : new Plan.Resolution(
                        row.getString("resolved_as"),
                        row.getString("resolved_because"),
                        row.getString("resolved_by"),
                        at);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Long millis = whole(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan's part cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored plan's JSON cannot be read", e);
        }
    }

    private List<String> texts(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored plan's JSON cannot be read", e);
        }
    }
}
