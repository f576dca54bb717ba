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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The callers' table. */
@ApplicationScoped
class CallerStore {

    private static final String INSERT = """
            INSERT INTO caller (id, name, token_hash, grants, account, created_by, created_at)
            VALUES (:id, :name, :hash, :grants, :account, :by, :at)""";
    private static final String COUNT = "SELECT count(*) FROM caller";
    private static final String BY_ID =
            "SELECT id, name, token_hash, grants, account FROM caller WHERE id = :id AND revoked_at IS NULL";
    private static final String WITHIN = "(:account = '*' OR account = :account)";
    private static final String ALL =
            "SELECT id, name, grants, account, created_by, created_at, revoked_at FROM caller WHERE " + WITHIN
                    + " ORDER BY created_at, id";
    private static final String REVOKE = "UPDATE caller SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL AND "
            + WITHIN + " RETURNING name, account";

    /** A caller as authentication needs it. */
    record Known(String id, String name, String tokenHash, Set<Grant> grants, Reach reach) {}

    /** A caller that was revoked. */
    record Revoked(String name, Reach reach) {}

    void insert(Handle handle, Token token, String name, Set<Grant> grants, Reach reach, String by, Instant at) {
        handle.createUpdate(INSERT)
                .bind("id", token.callerId())
                .bind("name", name)
                .bind("hash", token.hash())
                .bind("grants", written(grants))
                .bind("account", reach.toString())
                .bind("by", by)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    boolean isEmpty(Handle handle) {
        return handle.createQuery(COUNT).mapTo(Integer.class).one() == 0;
    }

    Optional<Known> find(Handle handle, String id) {
        return handle.createQuery(BY_ID)
                .bind("id", id)
                .map((row, context) -> new Known(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("token_hash"),
                        read(row.getString("grants")),
                        Reach.of(row.getString("account"))))
                .findOne();
    }

    /** All that lie within this reach. */
    List<Caller> all(Handle handle, Reach reach) {
        return handle.createQuery(ALL)
                .bind("account", reach.toString())
                .map((row, context) -> caller(row))
                .list();
    }

    /** The caller that was revoked, if there was one to revoke within this reach. */
    Optional<Revoked> revoke(Handle handle, Reach reach, String id, Instant at) {
        return handle.createQuery(REVOKE)
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .bind("account", reach.toString())
                .map((row, context) -> new Revoked(row.getString("name"), Reach.of(row.getString("account"))))
                .findOne();
    }

    private static Caller caller(ResultSet row) throws SQLException {
        long revokedAt = row.getLong("revoked_at");
        return new Caller(
                row.getString("id"),
                row.getString("name"),
                List.copyOf(read(row.getString("grants"))),
                row.getString("account"),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                revokedAt == 0 ? null : Instant.ofEpochMilli(revokedAt));
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
