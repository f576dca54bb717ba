package io.vastwarden.service.protection;

import io.vastwarden.core.api.Protections.Protected;
import io.vastwarden.core.api.Protections.Protection;
import io.vastwarden.service.account.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of protections, and what is in force. */
@ApplicationScoped
public class Protections {

    /** The revision of the protections, for a statement that is to do nothing unless it is the one that was looked at. */
    public static final String REVISION = "SELECT revision FROM protection_head WHERE id = 1";

    private static final String MOVE = "UPDATE protection_head SET revision = revision + 1 WHERE id = 1";
    private static final String COLUMNS = """
            SELECT id, account, instance, label, machine_id, gpu_name, min_remaining_hours, reason, made_by, made_at
            FROM protection""";
    private static final String OF_ACCOUNT =
            COLUMNS + " WHERE account = :account OR account = '*' ORDER BY made_at, id";
    private static final String PAGE = COLUMNS + """

             WHERE (:account = '*' OR account = :account OR account = '*')
               AND (made_at < :before_at OR (made_at = :before_at AND id < :before_id))
             ORDER BY made_at DESC, id DESC LIMIT :limit""";
    private static final String INSERT = """
            INSERT INTO protection (id, account, instance, label, machine_id, gpu_name, min_remaining_hours, reason,
                                    made_by, made_at)
            VALUES (:id, :account, :instance, :label, :machine_id, :gpu_name, :min_remaining_hours, :reason, :made_by,
                    :made_at)""";
    private static final String ONE = COLUMNS + " WHERE id = :id";
    private static final String DELETE = "DELETE FROM protection WHERE id = :id";

    /** What protects in this account now. */
    public InForce inForce(Handle handle, String account) {
        // The revision first: what changes between the two statements then shows in the revision.
        long revision = handle.createQuery(REVISION).mapTo(Long.class).one();
        List<InForce.Held> held = handle.createQuery(OF_ACCOUNT)
                .bind("account", account)
                .map((row, context) -> read(row))
                .map(one -> new InForce.Held(one, Rule.of(one.protects())))
                .list();
        return new InForce(revision, held);
    }

    /** What protects within reach, newest first. */
    List<Protection> page(Handle handle, Reach reach, Instant beforeAt, String beforeId, int limit) {
        return handle.createQuery(PAGE)
                .bind("account", reach.toString())
                .bind("before_at", beforeAt.toEpochMilli())
                .bind("before_id", beforeId)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<Protection> find(Handle handle, String id) {
        return handle.createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** From the commit on nothing that it protects is sent. */
    void insert(Handle handle, Protection protection) {
        Protected what = protection.protects();
        move(handle);
        handle.createUpdate(INSERT)
                .bind("id", protection.id())
                .bind("account", protection.account())
                .bind("instance", what.id())
                .bind("label", what.label())
                .bind("machine_id", what.machineId())
                .bind("gpu_name", what.gpuName())
                .bind("min_remaining_hours", what.minRemainingHours())
                .bind("reason", protection.reason())
                .bind("made_by", protection.madeBy())
                .bind("made_at", protection.madeAt().toEpochMilli())
                .execute();
    }

    void delete(Handle handle, String id) {
        move(handle);
        handle.createUpdate(DELETE).bind("id", id).execute();
    }

    private static void move(Handle handle) {
        handle.createUpdate(MOVE).execute();
    }

    private static Protection read(ResultSet row) throws SQLException {
        Protected what = new Protected(
                whole(row, "instance"),
                row.getString("label"),
                whole(row, "machine_id"),
                row.getString("gpu_name"),
                integer(row, "min_remaining_hours"));
        return new Protection(
                row.getString("id"),
                row.getString("account"),
                what,
                Rule.of(what).words(),
                row.getString("reason"),
                row.getString("made_by"),
                Instant.ofEpochMilli(row.getLong("made_at")));
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
