package io.vastwarden.service.audit;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.StoreUnavailable;
import io.vastwarden.service.timing.Periodic;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Removes the oldest records, once a day (UTC), when they are older than asked for. First a record says up to which number
 * and with which digest, then they go, few at a time; a service that died meanwhile goes on with it. What is removed is
 * the beginning of the chain without a gap, up to the first record that is young enough or is about a plan that has not
 * ended.
 */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration LEAST = Duration.ofDays(7);
    private static final int AT_ONCE = 500;

    private static final String FIRST_TO_KEEP = """
            SELECT min(seq) FROM (
              SELECT min(seq) AS seq FROM audit WHERE at >= :young
              UNION ALL
              SELECT min(seq) AS seq FROM audit WHERE plan IN
                (SELECT id FROM plan WHERE state = 'awaiting_approval' OR state = 'running')) AS first""";
    private static final String REMOVE =
            "DELETE FROM audit WHERE seq <= :up_to AND seq IN (SELECT seq FROM audit ORDER BY seq LIMIT :most)";

    private final Optional<Duration> keep;
    private final Audit audit;
    private final Database database;
    private final InstantSource clock;
    private final Ticker ticker;
    private final Timings.Audit timings;

    Retention(
            AuditSettings settings,
            Audit audit,
            Database database,
            InstantSource clock,
            Ticker ticker,
            Timings timings) {
        this.keep = settings.keep();
        this.audit = audit;
        this.database = database;
        this.clock = clock;
        this.ticker = ticker;
        this.timings = timings.audit();
    }

    void start(@Observes StartupEvent start, Periodic periodic) {
        check();
        periodic.every("audit-retention", timings.retentionDelay(), timings.retentionInterval(), this::comeBy);
    }

    void check() {
        if (keep.filter(one -> one.compareTo(LEAST) < 0).isPresent()) {
            throw new StartFailure(
                    "WARDEN_AUDIT_KEEP is less than 7d, for which the audit is kept in any case. Set it to"
                            + " 7d or more, or leave it out to keep everything.");
        }
    }

    void comeBy() throws InterruptedException {
        if (keep.isEmpty()) {
            return;
        }
        try {
            prune(keep.get());
        } catch (StoreUnavailable e) {
            // it is gone on with when the database is back
        }
    }

    private void prune(Duration age) throws InterruptedException {
        long young = clock.instant().minus(age).toEpochMilli();
        // Looked for before, since it may take its time: what is written meanwhile is young, and no plan that ended
        // opens.
        Optional<Long> last = database.read(handle -> isDue(handle) ? lastToGo(handle, young) : Optional.empty());
        if (last.isPresent()) {
            database.write(handle ->
                            isDue(handle) ? Optional.of(recorded(handle, last.get())) : Optional.<Pruning>empty())
                    .ifPresent(one -> LOG.infof(
                            "event=audit_pruned up_to=%d count=%d digest=%s", one.upTo(), one.count(), one.digest()));
        }
        Optional<Pruned> pruned = database.read(Pruned::newest);
        while (pruned.isPresent() && remove(pruned.get().upTo()) > 0) {
            ticker.await(timings.retentionPause());
        }
    }

    private boolean isDue(Handle handle) {
        return Pruned.newest(handle)
                .map(one -> LocalDate.ofInstant(one.at(), ZoneOffset.UTC)
                        .isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .orElse(true);
    }

    private static Optional<Long> lastToGo(Handle handle, long young) {
        long last = handle.createQuery(FIRST_TO_KEEP)
                .bind("young", young)
                .mapTo(Long.class)
                .findOne()
                .map(first -> first - 1)
                .orElseGet(() -> Audit.head(handle).seq());
        return Optional.of(last).filter(one -> one > prunedBefore(handle));
    }

    private Pruning recorded(Handle handle, long last) {
        Pruning pruning = new Pruning(
                last, last - prunedBefore(handle), Chain.digest(handle, last).orElseThrow());
        audit.append(handle, Entry.of(Entry.Kind.AUDIT_PRUNED, Entry.WARDEN, pruning.details()));
        return pruning;
    }

    private record Pruning(long upTo, long count, String digest) {
        Map<String, Object> details() {
            return Map.of("up_to", upTo, "count", count, "digest", digest);
        }
    }

    private static long prunedBefore(Handle handle) {
        return Pruned.newest(handle).map(Pruned::upTo).orElse(0L);
    }

    private int remove(long upTo) {
        return database.write(handle -> handle.createUpdate(REMOVE)
                .bind("up_to", upTo)
                .bind("most", AT_ONCE)
                .execute());
    }
}
