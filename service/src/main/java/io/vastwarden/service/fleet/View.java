package io.vastwarden.service.fleet;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.Read;
import io.vastwarden.core.vast.ReadReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The last reading of one kind of thing. However many ask at once, one asks Vast.ai and all get its answer. */
final class View<T> {

    private final Function<Urgency, ReadReply<List<T>>> read;
    private final Ticker ticker;
    private final InstantSource clock;
    private @Nullable Kept<T> kept;
    private @Nullable Flight<T> flight;

    View(Function<Urgency, ReadReply<List<T>>> read, Ticker ticker, InstantSource clock) {
        this.read = read;
        this.ticker = ticker;
        this.clock = clock;
    }

    private record Kept<T>(List<T> rows, Instant readAt, long nanos) {}

    /** A reading under way, for all who wait for one, and what has become known to be gone since it began. */
    private record Flight<T>(CompletableFuture<ReadReply<Reading<T>>> landing, List<Predicate<T>> gone) {}

    /**
     * A reading that is at most so old; Vast.ai is asked only if there is none.
     *
     * @param freshFor what is older than this is shown once more if it may be, and read again behind the back
     */
    ReadReply<Reading<T>> within(Duration age, Duration freshFor) {
        Kept<T> known = kept();
        if (known != null && ageOf(known).compareTo(age) <= 0) {
            if (ageOf(known).compareTo(freshFor) > 0) {
                var _ = take(Urgency.PERSON);
            }
            return new Read<>(shown(known));
        }
        return take(Urgency.PERSON).join();
    }

    /** Reads again, or joins a reading that is under way. */
    ReadReply<Reading<T>> refresh(Urgency urgency) {
        return take(urgency).join();
    }

    /** Rows that are known to be gone are not shown any more, although a reading still has them. */
    synchronized void forget(Predicate<T> gone) {
        if (flight != null) {
            flight.gone().add(gone);
        }
        if (kept != null) {
            kept = new Kept<>(kept.rows().stream().filter(gone.negate()).toList(), kept.readAt(), kept.nanos());
        }
    }

    private synchronized @Nullable Kept<T> kept() {
        return kept;
    }

    private synchronized CompletableFuture<ReadReply<Reading<T>>> take(Urgency urgency) {
        if (flight != null) {
            return flight.landing();
        }
        Flight<T> taken = new Flight<>(new CompletableFuture<>(), new ArrayList<>());
        flight = taken;
        Thread.ofVirtual().name("read-view").start(() -> fly(taken, urgency));
        return taken.landing();
    }

    private void fly(Flight<T> taken, Urgency urgency) {
        try {
            long nanos = ticker.nanos();
            Instant readAt = clock.instant();
            ReadReply<Reading<T>> landed = switch (read.apply(urgency)) {
                case Failed<List<T>>(var trouble) -> {
                    land();
                    yield new Failed<>(trouble);
                }
                case Read<List<T>>(var rows) -> new Read<>(shown(land(taken, rows, readAt, nanos)));
            };
            taken.landing().complete(landed);
        } catch (RuntimeException | Error e) {
            land();
            taken.landing().completeExceptionally(e);
        }
    }

    private synchronized void land() {
        flight = null;
    }

    private synchronized Kept<T> land(Flight<T> taken, List<T> rows, Instant readAt, long nanos) {
        Predicate<T> gone = taken.gone().stream().reduce(row -> false, Predicate::or);
        Kept<T> fresh = new Kept<>(rows.stream().filter(gone.negate()).toList(), readAt, nanos);
        kept = fresh;
        flight = null;
        return fresh;
    }

    private Reading<T> shown(Kept<T> one) {
        return new Reading<>(one.rows(), one.readAt(), ageOf(one));
    }

    private Duration ageOf(Kept<T> one) {
        return Duration.ofNanos(ticker.nanos() - one.nanos());
    }
}
