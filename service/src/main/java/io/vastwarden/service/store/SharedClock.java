package io.vastwarden.service.store;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.timing.Periodic;
import io.vastwarden.service.timing.Timings;
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

    void start(@Observes @Priority(StartOrder.CLOCK) StartupEvent start, Periodic periodic, Timings timings) {
        if (database.isShared()) {
            look();
            periodic.every("clock", timings.store().clockInterval(), this::lookAgain);
        }
    }

    private void lookAgain() {
        try {
            look();
        } catch (StoreUnavailable e) {
            // the monotonic clock is good enough until it is back
        }
    }

    @Override
    public Instant instant() {
        Look known = last;
        return known == null ? InstantSource.system().instant() : known.at().plusNanos(ticker.nanos() - known.nanos());
    }

    private void look() {
        long before = ticker.nanos();
        long millis = database.read(database::now);
        long after = ticker.nanos();
        last = new Look(Instant.ofEpochMilli(millis), before + (after - before) / 2);
    }
}
