package io.vastwarden.service.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.store.AlreadyStored;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.StoreUnavailable;
import io.vastwarden.service.timing.Periodic;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The first answers to requests that carried an {@code Idempotency-Key}: kept for 24 hours, told again for the same
 * actor, route, key and body. Answers that say "try again" are not kept.
 */
@ApplicationScoped
class Idempotency {

    private static final String BEGIN = """
            INSERT INTO idempotency (actor, route, key, body_digest, created_at)
            VALUES (:actor, :route, :key, :digest, :now)""";
    private static final String FIND = """
            SELECT body_digest, created_at, status, content_type, location, answer FROM idempotency
            WHERE actor = :actor AND route = :route AND key = :key""";
    private static final String FORGET =
            "DELETE FROM idempotency WHERE actor = :actor AND route = :route AND key = :key";
    private static final String KEEP = """
            UPDATE idempotency SET status = :status, content_type = :type, location = :location, answer = :answer
            WHERE actor = :actor AND route = :route AND key = :key""";
    private static final String STILL_WORKING = """
            UPDATE idempotency SET created_at = :now
            WHERE actor = :actor AND route = :route AND key = :key AND status IS NULL""";
    private static final String KEPT_OF_ACTOR = "SELECT count(*) FROM (SELECT 1 AS one FROM idempotency"
            + " WHERE actor = :actor AND created_at > :since LIMIT :most) AS kept";
    private static final String FORGET_OLD = "DELETE FROM idempotency WHERE created_at < :before";

    private static final Logger LOG = Logger.getLogger(Idempotency.class);

    private final Set<Key> live = ConcurrentHashMap.newKeySet();
    private final Database database;
    private final ObjectMapper json;
    private final IdempotencySettings settings;
    private final InstantSource clock;
    private final Timings.Idempotency timings;

    Idempotency(
            Database database, ObjectMapper json, IdempotencySettings settings, InstantSource clock, Timings timings) {
        this.database = database;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.timings = timings.idempotency();
    }

    /** What makes a request the same as another one, but for its body. */
    record Key(String actor, String route, String key) {}

    /** An answer that was given before. */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String body) {}

    private record Known(
            String bodyDigest,
            long createdAt,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String body) {}

    /**
     * Begins a request.
     *
     * @return the first answer, if this is a repeat; otherwise the request is to be done, and {@link #end} to be called
     * @throws Refusal when the key came with another body before, or its first request is still being worked on
     */
    Optional<Answer> begin(Key key, byte[] body) {
        String digest = digest(body);
        try {
            Optional<Answer> first = database.write(handle -> {
                long now = clock.millis();
                Optional<Known> before = handle.createQuery(FIND)
                        .bind("actor", key.actor())
                        .bind("route", key.route())
                        .bind("key", key.key())
                        .map((row, context) -> new Known(
                                row.getString("body_digest"),
                                row.getLong("created_at"),
                                row.getInt("status"),
                                row.getString("content_type"),
                                row.getString("location"),
                                row.getString("answer")))
                        .findOne()
                        .filter(known -> (known.status() == 0 && live.contains(key))
                                || now - known.createdAt()
                                        < (known.status() == 0 ? timings.requestTimeout() : timings.keyTtl())
                                                .toMillis());
                if (before.isPresent()) {
                    return Optional.of(repeated(before.get(), digest));
                }
                refuseTooMany(handle, key.actor(), now);
                handle.createUpdate(FORGET)
                        .bind("actor", key.actor())
                        .bind("route", key.route())
                        .bind("key", key.key())
                        .execute();
                handle.createUpdate(BEGIN)
                        .bind("actor", key.actor())
                        .bind("route", key.route())
                        .bind("key", key.key())
                        .bind("digest", digest)
                        .bind("now", now)
                        .execute();
                return Optional.empty();
            });
            if (first.isEmpty()) {
                live.add(key);
            }
            return first;
        } catch (AlreadyStored e) {
            throw inUse();
        }
    }

    /** Keeps the answer for repeats, or forgets the request if it is worth trying again. */
    void end(Key key, int status, @Nullable String contentType, @Nullable String location, @Nullable Object entity) {
        boolean tryAgain = status >= 500 || status == 429;
        try {
            end(key, tryAgain, status, contentType, location, entity);
        } catch (StoreUnavailable e) {
            LOG.errorf("event=answer_not_kept route=%s cause=\"%s\"", key.route(), e.getMessage());
        } finally {
            live.remove(key);
        }
    }

    private void end(
            Key key,
            boolean tryAgain,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable Object entity) {
        database.write(handle -> tryAgain
                ? handle.createUpdate(FORGET)
                        .bind("actor", key.actor())
                        .bind("route", key.route())
                        .bind("key", key.key())
                        .execute()
                : handle.createUpdate(KEEP)
                        .bind("actor", key.actor())
                        .bind("route", key.route())
                        .bind("key", key.key())
                        .bind("status", status)
                        .bind("type", contentType)
                        .bind("location", location)
                        .bind("answer", entity == null ? null : written(entity))
                        .execute());
    }

    void start(@Observes StartupEvent start, Periodic periodic) {
        periodic.every("idempotency-cleanup", timings.cleanupInterval(), this::forgetOld);
        periodic.every("idempotency-heartbeat", timings.heartbeatInterval(), this::stillWorking);
    }

    private void forgetOld() {
        long before = clock.instant().minus(timings.keyTtl()).toEpochMilli();
        database.write(
                handle -> handle.createUpdate(FORGET_OLD).bind("before", before).execute());
    }

    /** Lets other processes know that the requests that take long have not died with this one. */
    private void stillWorking() {
        if (!database.isShared() || live.isEmpty()) {
            return;
        }
        database.write(handle -> {
            live.forEach(key -> handle.createUpdate(STILL_WORKING)
                    .bind("actor", key.actor())
                    .bind("route", key.route())
                    .bind("key", key.key())
                    .bind("now", clock.millis())
                    .execute());
            return true;
        });
    }

    private static Answer repeated(Known known, String digest) {
        if (!known.bodyDigest().equals(digest)) {
            throw new Refusal(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used with another body before. Nothing was sent. Take a new key for a new"
                            + " request.");
        }
        if (known.status() == 0) {
            throw inUse();
        }
        return new Answer(known.status(), known.contentType(), known.location(), known.body());
    }

    private void refuseTooMany(Handle handle, String actor, long now) {
        int kept = handle.createQuery(KEPT_OF_ACTOR)
                .bind("actor", actor)
                .bind("since", now - timings.keyTtl().toMillis())
                .bind("most", settings.mostKeys())
                .mapTo(Integer.class)
                .one();
        if (kept >= settings.mostKeys()) {
            throw new Refusal(
                    ProblemType.TOO_MANY_KEYS,
                    settings.mostKeys()
                            + " answers to requests with an Idempotency-Key are kept for you already, each for 24"
                            + " hours. Nothing was planned, nothing was sent. Use keys only where a repeat would do harm.");
        }
    }

    private static Refusal inUse() {
        return new Refusal(
                ProblemType.IDEMPOTENCY_KEY_IN_USE,
                "The first request with this Idempotency-Key is still being worked on. This one did nothing. Repeat it to"
                        + " get the answer of the first.");
    }

    private String written(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
