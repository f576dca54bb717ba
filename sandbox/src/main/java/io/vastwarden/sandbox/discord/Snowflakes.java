package io.vastwarden.sandbox.discord;

import java.time.InstantSource;

/** Makes ids as Discord does: the milliseconds since 2015 above 22 bits that make them distinct. */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;

    private final InstantSource clock;
    private long last;

    Snowflakes(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH) << 22);
        return Long.toString(last);
    }
}
