package io.vastwarden.service.store;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The wall-clock time: this machine's for a file, and that of the database where several processes share one, so that
 * they need not agree on theirs. Between two looks at the database it goes on by the monotonic clock.
 */
@Singleton
@Typed(SharedClock.class)
class SharedClock implements InstantSource {

    private final Database database;
    private final Ticker ticker;
    private volatile @Nullable Look last;

    SharedClock(Database database, Ticker ticker) {
        this.database = database;
        this.ticker = ticker;
    }

    private record Look(Instant at, long nanos) {}

    @Produces
    @Singleton
    static InstantSource clock(DatabaseSettings settings, SharedClock shared) {
        return settings.url().isPresent() ? shared : InstantSource.system();
    }

    void start(@Observes @Priority(StartOrder.CLOCK) StartupEvent start) {
        if (database.isShared()) {
            look();
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void lookAgain() {
        try {
            if (database.isShared()) {
                look();
            }
        } catch (StoreUnavailable e) {
            // the monotonic clock is good enough until it is back
        }
    }

    @Override
    public Instant instant() {
        Look known = last;
        return known == null ? Instant.now() : known.at().plusNanos(ticker.nanos() - known.nanos());
    }

    private void look() {
        long before = ticker.nanos();
        long millis = database.read(database::now);
        long after = ticker.nanos();
        last = new Look(Instant.ofEpochMilli(millis), before + (after - before) / 2);
    }
}
