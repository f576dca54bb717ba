package io.vastwarden.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/** Times that were measured, of which there is at least one. */
public final class Samples {
    private final long[] sorted;

    private Samples(long[] sorted) {
        this.sorted = sorted;
    }

    /** These times. @throws IllegalArgumentException when there is none */
    public static Samples ofNanos(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    /** These times. @throws IllegalArgumentException when there is none */
    public static Samples of(Collection<Duration> times) {
        return ofNanos(times.stream().mapToLong(Duration::toNanos).toArray());
    }

    public int count() {
        return sorted.length;
    }

    public Duration median() {
        return percentile(50);
    }

    /** The smallest time that at least so many percent of all do not exceed (nearest rank). */
    public Duration percentile(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("a percentile is above 0 and at most 100, not " + percent);
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
    }

    public Duration longest() {
        return Duration.ofNanos(sorted[sorted.length - 1]);
    }
}
