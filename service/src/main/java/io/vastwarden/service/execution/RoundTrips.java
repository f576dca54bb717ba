package io.vastwarden.service.execution;

import java.time.Duration;

/**
 * How long a lane's requests took until they were answered. A request cannot have been held up on its way for longer than
 * it took beyond the shortest of them, so that much, and no more, the next one may come too soon after it.
 *
 * @param shortest in nanoseconds
 */
record RoundTrips(int count, long shortest) {
    static final RoundTrips NONE = new RoundTrips(0, Long.MAX_VALUE);

    /** Until so many are known, the shortest says nothing: the first ones are slow all together. */
    private static final int ENOUGH = 5;

    RoundTrips and(Duration one) {
        return new RoundTrips(count + 1, Math.min(shortest, one.toNanos()));
    }

    /** How long at most a request that took so long was held up on its way. */
    Duration heldUp(Duration one) {
        return count < ENOUGH ? one : one.minusNanos(Math.min(shortest, one.toNanos()));
    }
}
