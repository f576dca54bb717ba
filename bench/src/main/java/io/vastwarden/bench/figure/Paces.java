package io.vastwarden.bench.figure;

import io.vastwarden.bench.site.Pacing;
import java.time.Duration;

/** The paces that figures share, so that they share the service's process too. */
final class Paces {
    /** A destroy each 0.2 s with a margin of 2 ms, everything else each 0.02 s. */
    static final Pacing FAST = Pacing.of(Duration.ofMillis(200), Duration.ofMillis(20), Duration.ofMillis(2));

    /** Lanes that are always free. */
    static final Pacing FREE = Pacing.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);

    private Paces() {}
}
