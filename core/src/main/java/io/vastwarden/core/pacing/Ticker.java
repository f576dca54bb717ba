package io.vastwarden.core.pacing;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;

/** Monotonic time, and waiting for it to pass. */
public interface Ticker {
    /** Nanoseconds since an arbitrary moment; only differences mean something. */
    long nanos();

    /** Returns when the duration has passed; at once when it is zero or negative. */
    void await(Duration duration) throws InterruptedException;

    /**
     * Waits until something has happened or the time has passed, whichever comes first.
     *
     * @param signal signalled when it may have happened; the caller holds its lock
     * @param happened whether it has
     */
    void await(Condition signal, BooleanSupplier happened, Duration atMost) throws InterruptedException;

    /** The time of this process. */
    static Ticker system() {
        return SystemTicker.INSTANCE;
    }
}
