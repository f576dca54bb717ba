package io.vastwarden.core.pacing;

import java.time.Duration;
import java.util.Map;

record ConfiguredIntervals(Map<Endpoint, Duration> replaced, Duration margin) implements Intervals {
    ConfiguredIntervals {
        replaced = Map.copyOf(replaced);
        replaced.forEach((endpoint, interval) -> {
            if (interval.isNegative()) {
                throw new IllegalArgumentException("The interval of " + endpoint.wireName() + " must not be negative.");
            }
        });
        if (margin.isNegative()) {
            throw new IllegalArgumentException("The margin between requests must not be negative.");
        }
    }

    @Override
    public Duration of(Endpoint endpoint) {
        return replaced.getOrDefault(endpoint, endpoint.defaultInterval());
    }
}
