package io.vastwarden.core.pacing;

import java.time.Duration;

/** Monotonic time, and waiting for it to pass. */
public interface Ticker {
    /** Nanoseconds since an arbitrary moment; only differences mean something. */
    long nanos();

    /** Returns when the duration has passed; at once when it is zero or negative. */
    void await(Duration duration) throws InterruptedException;

    /** The time of this process. */
    static Ticker system() {
        return SystemTicker.INSTANCE;
    }
}
