package io.vastwarden.service.telemetry;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.LongStream;

/** The bounds of the histograms. Few, since each is a series of its own for every combination of labels. */
final class Buckets {

    private static final Duration[] FAST = millis(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000);
    private static final Duration[] SLOW =
            millis(50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000);

    private Buckets() {}

    /** For what takes milliseconds, and too long when it takes a second. */
    static Timer.Builder fast(String name) {
        return Timer.builder(name).serviceLevelObjectives(FAST);
    }

    /** For what may well take a minute. */
    static Timer.Builder slow(String name) {
        return Timer.builder(name).serviceLevelObjectives(SLOW);
    }

    private static Duration[] millis(long... bounds) {
        return LongStream.of(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
