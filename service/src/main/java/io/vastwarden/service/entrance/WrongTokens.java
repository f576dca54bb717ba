package io.vastwarden.service.entrance;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts the wrong tokens that come from each address, and says how long their answers are to be held back: the first
 * five not at all, each further one longer. One is forgiven every 20 s. An IPv6 address counts with all of its /64, which
 * one person has.
 *
 * <p>The counts are kept in a table of fixed size, in which addresses fall on a place by chance: any number of them takes
 * the same memory, and two that share a place share a count. That costs the innocent nothing, since the answer to a right
 * token is never held back.
 */
@ApplicationScoped
class WrongTokens {

    private static final int PLACES = 1 << 12;
    private static final int FREE = 5;
    private static final int STEPS = 5;
    private static final int ONE_NETWORK = 64;

    /** For each place, when all that came from there is forgiven, in nanoseconds since the start. */
    private final AtomicLongArray forgiven = new AtomicLongArray(PLACES);

    private final Duration step;
    private final long forgivenIn;
    private final Ticker ticker;
    private final long start;
    private final long chance;

    WrongTokens(EntranceSettings settings, Ticker ticker, SecureRandom random, Timings timings) {
        this.step = settings.hold().dividedBy(STEPS);
        this.ticker = ticker;
        this.forgivenIn = timings.callers().wrongTokenTtl().toNanos();
        this.start = ticker.nanos();
        this.chance = random.nextLong();
    }

    /**
     * What to do about a wrong token.
     *
     * @param hold how long its answer is to be held back
     * @param counted whether it counts: beyond the longest hold there is nothing more to count, nor to write into the log
     */
    record Wrong(Duration hold, boolean counted) {}

    /** One more wrong token came from there. */
    Wrong from(InetAddress address) {
        int place = place(address);
        long now = ticker.nanos() - start;
        while (true) {
            long before = forgiven.get(place);
            long unforgiven = Math.max(0, before - now);
            boolean counted = unforgiven + forgivenIn <= (FREE + STEPS) * forgivenIn;
            long after = counted ? unforgiven + forgivenIn : unforgiven;
            if (forgiven.compareAndSet(place, before, now + after)) {
                long count = counted ? Math.ceilDiv(after, forgivenIn) : FREE + STEPS;
                return new Wrong(step.multipliedBy(Math.max(0, count - FREE)), counted);
            }
        }
    }

    private int place(InetAddress address) {
        Block network = Block.around(address, Math.min(ONE_NETWORK, address.getAddress().length * Byte.SIZE));
        long mixed = (network.prefix().longValue() ^ chance) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 52);
    }
}
