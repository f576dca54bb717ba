package io.vastwarden.service.proof;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something to become true, and says what it was instead when it does not. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Patience() {}

    static <T> T await(String what, Supplier<T> look, Predicate<T> enough) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        T seen = look.get();
        while (!enough.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + LIMIT + " for " + what + "; at last it was " + seen);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            seen = look.get();
        }
        return seen;
    }
}
