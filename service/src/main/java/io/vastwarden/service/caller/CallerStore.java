package io.vastwarden.service.caller;

import io.vastwarden.core.api.Callers.Caller;
import io.vastwarden.core.api.Grant;
import io.vastwarden.service.account.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The callers' table. */
@ApplicationScoped
class CallerStore {

    private static final String INSERT = """
            INSERT INTO caller (id, name, token_hash, grants, account, only_about, expires_at, created_by, created_at)
            VALUES (:id, :name, :hash, :grants, :account, :only, :expires_at, :by, :at)""";
    private static final String COUNT = "SELECT count(*) FROM caller";
    private static final String COLUMNS =
            "SELECT id, name, token_hash, grants, account, only_about, expires_at, created_by, created_at, rotated_at,"
                    + " last_used_at, revoked_at FROM caller";
    private static final String VALID_BY_ID = COLUMNS + " WHERE id = :id AND revoked_at IS NULL";
    private static final String VALID_BY_IDS = COLUMNS + " WHERE id IN (<ids>) AND revoked_at IS NULL";
    private static final String WITHIN = "(:account = '*' OR account = :account)";
    private static final String ALL = COLUMNS + " WHERE " + WITHIN + " ORDER BY created_at, id";
    private static final String REVOKE = "UPDATE caller SET revoked_at = :at WHERE id = :id";
    private static final String ROTATE =
            "UPDATE caller SET token_hash = :hash, expires_at = :expires_at, rotated_at = :at WHERE id = :id";
    private static final String USED =
            "UPDATE caller SET last_used_at = :at WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :at)";

    /** A caller that was not revoked. */
    record Known(String id, String name, String tokenHash, Rights rights) {}

    void insert(Handle handle, Token token, String name, Rights rights, String by, Instant at) {
        handle.createUpdate(INSERT)
                .bind("id", token.callerId())
                .bind("name", name)
                .bind("hash", token.hash())
                .bind("grants", written(rights.grants()))
                .bind("account", rights.reach().toString())
                .bind("only", rights.only().stored())
                .bind("expires_at", millis(rights.expiresAt()))
                .bind("by", by)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    boolean isEmpty(Handle handle) {
        return handle.createQuery(COUNT).mapTo(Integer.class).one() == 0;
    }

    /** The caller, unless it was revoked. */
    Optional<Known> find(Handle handle, String id) {
        return handle.createQuery(VALID_BY_ID)
                .bind("id", id)
                .map((row, context) -> known(row))
                .findOne();
    }

    /** Those of these callers that were not revoked, by id. */
    Map<String, Known> find(Handle handle, Collection<String> ids) {
        return handle.createQuery(VALID_BY_IDS)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> known(row))
                .collect(Collectors.toMap(Known::id, one -> one));
    }

    /** All that lie within this reach, revoked ones too. */
    List<Caller> all(Handle handle, Reach reach) {
        return handle.createQuery(ALL)
                .bind("account", reach.toString())
                .map((row, context) -> caller(row))
                .list();
    }

    void revoke(Handle handle, String id, Instant at) {
        handle.createUpdate(REVOKE).bind("id", id).bind("at", at.toEpochMilli()).execute();
    }

    /** From now on this is the caller's token, and the one before is not. */
    void rotate(Handle handle, Token token, @Nullable Instant expiresAt, Instant at) {
        handle.createUpdate(ROTATE)
                .bind("id", token.callerId())
                .bind("hash", token.hash())
                .bind("expires_at", millis(expiresAt))
                .bind("at", at.toEpochMilli())
                .execute();
    }

    int used(Handle handle, String id, long at) {
        return handle.createUpdate(USED).bind("id", id).bind("at", at).execute();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(row.getString("id"), row.getString("name"), row.getString("token_hash"), rights(row));
    }

    private static Caller caller(ResultSet row) throws SQLException {
        Rights rights = rights(row);
        return new Caller(
                row.getString("id"),
                row.getString("name"),
                rights.grants().stream().sorted().toList(),
                rights.reach().toString(),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                rights.expiresAt(),
                rights.only().written(),
                time(row, "rotated_at"),
                time(row, "last_used_at"),
                time(row, "revoked_at"));
    }

    private static Rights rights(ResultSet row) throws SQLException {
        return new Rights(
                read(row.getString("grants")),
                Reach.of(row.getString("account")),
                Only.read(row.getString("only_about")),
                time(row, "expires_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static String written(Collection<Grant> grants) {
        return grants.stream().sorted().map(Grant::toString).collect(Collectors.joining(","));
    }

    private static Set<Grant> read(String words) {
        return Arrays.stream(words.split(","))
                .flatMap(word -> Grant.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Grant.class)));
    }
}
