package io.vastwarden.sandbox.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts calls in windows that start with the first call in them. Guarded by the world's lock. */
final class Throttle {
    private final InstantSource clock;
    private final Map<String, Window> windows = new HashMap<>();

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes one call out of the bucket; what it says holds for the moment after. */
    Taken take(String bucket, int limit, Duration length) {
        Instant now = clock.instant();
        windows.values().removeIf(window -> !now.isBefore(window.ends));
        Window window = windows.computeIfAbsent(bucket, fresh -> new Window(now.plus(length)));
        boolean allowed = window.used < limit;
        if (allowed) {
            window.used++;
        }
        return new Taken(allowed, limit - window.used, Duration.between(now, window.ends));
    }

    /** @param resetAfter how long until the bucket is full again */
    record Taken(boolean allowed, int remaining, Duration resetAfter) {}

    private static final class Window {
        final Instant ends;
        int used;

        Window(Instant ends) {
            this.ends = ends;
        }
    }
}
