package io.vastwarden.service.proof;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The wall clock of the service in tests: the real one, moved on by what a test says. */
@Alternative
@Priority(1)
@Singleton
public class SettableClock implements InstantSource {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    /** How much time has passed by what tests said. */
    Duration ahead() {
        return ahead.get();
    }

    /** Lets wall-clock time pass; it never goes back, since what is stored would then lie in the future. */
    void advance(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }
}
