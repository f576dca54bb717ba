package io.vastwarden.service.fleet;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.Read;
import io.vastwarden.core.vast.ReadReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The last reading of one kind of thing. However many ask at once, one asks Vast.ai and all get its answer. */
final class View<T> {

    private final Function<Urgency, ReadReply<List<T>>> read;
    private final Ticker ticker;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept<T> kept;

    View(Function<Urgency, ReadReply<List<T>>> read, Ticker ticker, InstantSource clock) {
        this.read = read;
        this.ticker = ticker;
        this.clock = clock;
    }

    private record Kept<T>(List<T> rows, Instant readAt, long nanos) {}

    /**
     * A reading that is at most so old; Vast.ai is asked only if there is none.
     *
     * @param freshFor what is older than this is shown once more if it may be, and read again behind the back
     */
    ReadReply<Reading<T>> within(Duration age, Duration freshFor) {
        Kept<T> known = kept;
        if (known != null && ageOf(known).compareTo(age) <= 0) {
            if (ageOf(known).compareTo(freshFor) > 0) {
                Thread.ofVirtual().name("refresh-view").start(() -> refresh(freshFor, Urgency.BACKGROUND));
            }
            return new Read<>(shown(known));
        }
        return refresh(age, Urgency.PERSON);
    }

    /** Rows that are known to be gone are not shown any more, although the reading still had them. */
    void forget(Predicate<T> gone) {
        reading.lock();
        try {
            Kept<T> known = kept;
            if (known != null) {
                kept = new Kept<>(known.rows().stream().filter(gone.negate()).toList(), known.readAt(), known.nanos());
            }
        } finally {
            reading.unlock();
        }
    }

    /** Reads again unless somebody has just done so. */
    ReadReply<Reading<T>> refresh(Duration age, Urgency urgency) {
        reading.lock();
        try {
            Kept<T> known = kept;
            if (known != null && ageOf(known).compareTo(age) <= 0) {
                return new Read<>(shown(known));
            }
            long nanos = ticker.nanos();
            Instant readAt = clock.instant();
            return switch (read.apply(urgency)) {
                case Failed<List<T>>(var trouble) -> new Failed<>(trouble);
                case Read<List<T>>(var rows) -> {
                    Kept<T> fresh = new Kept<>(List.copyOf(rows), readAt, nanos);
                    kept = fresh;
                    yield new Read<>(shown(fresh));
                }
            };
        } finally {
            reading.unlock();
        }
    }

    private Reading<T> shown(Kept<T> one) {
        return new Reading<>(one.rows(), one.readAt(), ageOf(one));
    }

    private Duration ageOf(Kept<T> one) {
        return Duration.ofNanos(ticker.nanos() - one.nanos());
    }
}
