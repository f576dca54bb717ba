package io.vastwarden.bot.whole;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until it is as asked: at what another process does, and tells nobody of. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Patience() {}

    static <T> T await(Supplier<T> look, Predicate<T> asked) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        T seen = look.get();
        while (!asked.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not become as asked; it is " + seen);
            }
            Program.breathe();
            seen = look.get();
        }
        return seen;
    }
}
