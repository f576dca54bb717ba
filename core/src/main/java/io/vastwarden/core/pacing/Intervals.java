package io.vastwarden.core.pacing;

import java.time.Duration;
import java.util.Map;

/** The intervals as configured. Only configuration lowers an interval; a 429 can raise it further, for a time. */
public interface Intervals {
    /** What is added to each interval unless configured: clocks and networks are not exact. */
    Duration DEFAULT_MARGIN = Duration.ofMillis(50);

    /** The minimum time between two requests to the endpoint. */
    Duration of(Endpoint endpoint);

    /** What is added to each interval. */
    Duration margin();

    /** Every endpoint's {@linkplain Endpoint#defaultInterval() default} and the default margin. */
    static Intervals defaults() {
        return of(Map.of(), DEFAULT_MARGIN);
    }

    /**
     * The defaults with some of them replaced.
     *
     * @throws IllegalArgumentException for a negative interval or margin
     */
    static Intervals of(Map<Endpoint, Duration> replaced, Duration margin) {
        return new ConfiguredIntervals(replaced, margin);
    }
}
