package io.vastwarden.core.vast;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Keeps one account from calling a Vast.ai that does not answer, and tries its reads again.
 *
 * <p>Breaker and retry are two guards, since a slot is waited for between them: each attempt takes its own, and no
 * guard's time runs meanwhile.
 */
final class Circuit {
    static final NotSent OPEN =
            new NotSent("Vast.ai failed several times in a row, so that Warden leaves it alone for a moment");

    private final Guard breaker;
    private final Guard retry;
    private volatile boolean open;

    Circuit(String account, VastSettings settings) {
        this.breaker = Guard.create()
                .withDescription("calls to Vast.ai, account " + account)
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.circuitVolume())
                .failureRatio((double) settings.circuitFailures() / settings.circuitVolume())
                .delay(settings.circuitDelay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .when(failure -> failure instanceof Setback)
                .onStateChange(state -> open = state == CircuitBreakerState.OPEN)
                .done()
                .build();
        this.retry = Guard.create()
                .withDescription("reads from Vast.ai, account " + account)
                .withRetry()
                .maxRetries(settings.readRetries())
                .delay(settings.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .jitter(settings.retryDelay().toMillis() / 2, ChronoUnit.MILLIS)
                .whenException(failure -> failure instanceof Setback)
                .withExponentialBackoff()
                .done()
                .done()
                .build();
    }

    /** Whether calls are refused unsent at this moment. It ends when the delay is over, with or without a call. */
    boolean open() {
        return open;
    }

    /** Calls, unless the circuit is open. */
    <T> T call(Supplier<T> call, Function<T, Optional<Trouble>> trouble, Function<Trouble, T> reply) {
        try {
            return through(breaker, call, value -> trouble.apply(value).filter(Setback::upstreamFailed));
        } catch (CircuitBreakerOpenException e) {
            return reply.apply(OPEN);
        }
    }

    /** Tries until there is a reply that will not get better, at most as often as the settings say. */
    <T> T retry(Supplier<T> attempt, Function<T, Optional<Trouble>> trouble) {
        Predicate<Trouble> again = seen ->
                Setback.passing(seen) && !open() && !Thread.currentThread().isInterrupted();
        return through(retry, attempt, value -> trouble.apply(value).filter(again));
    }

    /**
     * Calls through a guard, for which a setback is an exception. The guards take an interruption off the thread, after a
     * call and while they wait for the next one; it is put back.
     */
    private static <T> T through(Guard guard, Supplier<T> call, Function<T, Optional<Trouble>> setback) {
        AtomicReference<T> last = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        try {
            guard.call(
                    () -> {
                        T value = call.get();
                        last.set(value);
                        interrupted.set(Thread.currentThread().isInterrupted());
                        setback.apply(value).ifPresent(trouble -> {
                            throw new Setback(trouble);
                        });
                        return true;
                    },
                    Boolean.class);
        } catch (Setback e) {
            return last.get();
        } catch (InterruptedException e) {
            interrupted.set(true);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (interrupted.get()) {
                Thread.currentThread().interrupt();
            }
        }
        return last.get();
    }
}
