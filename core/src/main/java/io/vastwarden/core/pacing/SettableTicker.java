package io.vastwarden.core.pacing;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;

/**
 * Time that passes only when a test lets it pass. Safe for use by many threads.
 *
 * <p>A {@link #leaping()} one passes by itself as soon as somebody waits: right for a test of one thread. A {@link
 * #standing()} one lets everybody wait until {@link #advance} is called: right for a test of who comes first.
 */
public final class SettableTicker implements Ticker {
    private static final long LOOK_EVERY_NANOS = 2_000_000;

    private final boolean leaping;
    private long now;
    private int waiting;

    private SettableTicker(boolean leaping) {
        this.leaping = leaping;
    }

    /** Waiting takes no time and moves the time on by what was waited for. */
    public static SettableTicker leaping() {
        return new SettableTicker(true);
    }

    /** Waiting ends when {@link #advance} has moved the time on far enough. */
    public static SettableTicker standing() {
        return new SettableTicker(false);
    }

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void await(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before waiting");
        }
        if (leaping) {
            advance(duration.isNegative() ? Duration.ZERO : duration);
            return;
        }
        long until = now + duration.toNanos();
        waiting++;
        notifyAll();
        try {
            while (until - now > 0) {
                wait();
            }
        } finally {
            waiting--;
        }
    }

    /** In standing time it looks every few real milliseconds whether a test has moved the time on. */
    @Override
    public void await(Condition signal, BooleanSupplier happened, Duration atMost) throws InterruptedException {
        long until = nanos() + atMost.toNanos();
        while (!happened.getAsBoolean() && until - nanos() > 0) {
            if (leaping) {
                await(Duration.ofNanos(until - nanos()));
            } else {
                long _ = signal.awaitNanos(LOOK_EVERY_NANOS);
            }
        }
    }

    /** Lets time pass. */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time does not go back.");
        }
        now += duration.toNanos();
        notifyAll();
    }

    /** Returns when that many threads wait for time to pass. */
    public synchronized void awaitWaiting(int threads) throws InterruptedException {
        while (waiting < threads) {
            wait();
        }
    }
}
