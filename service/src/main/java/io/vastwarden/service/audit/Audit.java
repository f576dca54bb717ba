package io.vastwarden.service.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.core.api.AuditRecord;
import io.vastwarden.service.account.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Appends to the audit and reads it. */
@ApplicationScoped
public class Audit {

    private static final String LOCK_HEAD =
            "UPDATE audit_head SET seq = seq + :count WHERE id = 1 RETURNING seq, digest";
    private static final String HEAD = "SELECT seq, digest FROM audit_head WHERE id = 1";
    private static final String MOVE_HEAD = "UPDATE audit_head SET digest = :digest WHERE id = 1";
    private static final String INSERT = """
            INSERT INTO audit (seq, at, kind, actor, account, plan, operation, target, details, previous, digest)
            VALUES (:seq, :at, :kind, :actor, :account, :plan, :operation, :target, :details, :previous, :digest)""";
    static final String COLUMNS =
            "SELECT seq, at, kind, actor, account, plan, operation, target, details, previous, digest FROM audit";

    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final TypeReference<TreeMap<String, Object>> DETAILS = new TypeReference<>() {};

    private final InstantSource clock;

    Audit(InstantSource clock) {
        this.clock = clock;
    }

    /** Appends one record to the transaction of what it records. */
    public void append(Handle handle, Entry entry) {
        append(handle, List.of(entry));
    }

    /** Appends the records in this order to the transaction of what they record. */
    public void append(Handle handle, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Head head = handle.createQuery(LOCK_HEAD)
                .bind("count", entries.size())
                .map((row, context) -> Head.read(row))
                .one();
        long seq = head.seq() - entries.size();
        String previous = head.digest();
        Instant at = Instant.ofEpochMilli(clock.millis());
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Entry entry : entries) {
            seq++;
            AuditRecord record = undigested(seq, at, entry, previous);
            Map<String, Object> content = content(record);
            previous = CanonicalDigest.of(content);
            content.put("details", written(record.details()));
            batch.bindMap(content).bind("digest", previous).add();
        }
        batch.execute();
        handle.createUpdate(MOVE_HEAD).bind("digest", previous).execute();
    }

    private static AuditRecord undigested(long seq, Instant at, Entry entry, String previous) {
        return new AuditRecord(
                seq,
                at,
                entry.kind().word(),
                entry.actor(),
                entry.account(),
                entry.plan(),
                entry.operation() == null ? null : entry.operation().toString(),
                entry.target(),
                withoutNulls(entry.details()),
                previous,
                "");
    }

    /** What the digest of a record is over: all of it but the digest. */
    static Map<String, Object> content(AuditRecord one) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("seq", one.seq());
        content.put("at", one.at().toEpochMilli());
        content.put("kind", one.kind());
        content.put("actor", one.actor());
        content.put("account", one.account());
        content.put("plan", one.plan());
        content.put("operation", one.operation());
        content.put("target", one.target());
        content.put("previous", one.previous());
        content.put("details", one.details());
        return content;
    }

    /** The end of the chain: the newest record, and its digest. */
    record Head(long seq, String digest) {
        static Head read(ResultSet row) throws SQLException {
            return new Head(row.getLong("seq"), row.getString("digest"));
        }
    }

    static Head head(Handle handle) {
        return handle.createQuery(HEAD).map((row, context) -> Head.read(row)).one();
    }

    /** How many records there are. */
    public long size(Handle handle) {
        return head(handle).seq() - Pruned.newest(handle).map(Pruned::upTo).orElse(0L);
    }

    /** Which end of the audit to begin at. */
    enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    /**
     * Which records to read; null components do not filter.
     *
     * @param reach only records of accounts within; of no account, only for those who reach every one
     * @param from only records beyond this number, in the order's direction
     */
    record Question(
            Reach reach,
            Order order,
            long from,
            @Nullable String actor,
            @Nullable String plan,
            @Nullable String operation,
            @Nullable Long target,
            @Nullable Instant since,
            @Nullable Instant until,
            int limit) {}

    /** The first records that fit, in the order asked for. */
    List<AuditRecord> find(Handle handle, Question question) {
        Search search = new Search(question);
        return handle.createQuery(COLUMNS + " WHERE " + search.fitting())
                .bindMap(search.values())
                .map((row, context) -> read(row))
                .list();
    }

    /** @throws IllegalStateException when its details are no JSON, which Warden never writes */
    static AuditRecord read(ResultSet row) throws SQLException {
        long target = row.getLong("target");
        return new AuditRecord(
                row.getLong("seq"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("account"),
                row.getString("plan"),
                row.getString("operation"),
                target == 0 ? null : target,
                parsed(row.getString("details")),
                row.getString("previous"),
                row.getString("digest"));
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> details) {
        Map<String, Object> kept = new TreeMap<>(details);
        kept.values().removeIf(java.util.Objects::isNull);
        return kept;
    }

    private static String written(Map<String, Object> details) {
        try {
            return PLAIN.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details must be plain JSON", e);
        }
    }

    private static Map<String, Object> parsed(String details) {
        try {
            return PLAIN.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit record's details are no JSON", e);
        }
    }
}
