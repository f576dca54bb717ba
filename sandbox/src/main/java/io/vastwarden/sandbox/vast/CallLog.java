package io.vastwarden.sandbox.vast;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Every request received, in order of arrival; the oldest are forgotten beyond 100,000. */
public final class CallLog {
    private static final int KEPT = 100_000;

    private final Object lock;
    private final SequencedMap<Long, Call> calls = new LinkedHashMap<>();
    private long arrived;

    CallLog(Object lock) {
        this.lock = lock;
    }

    public List<Call> calls() {
        return calls(call -> true);
    }

    public List<Call> calls(Endpoint endpoint) {
        return calls(to(endpoint));
    }

    public List<Call> calls(Predicate<Call> wanted) {
        synchronized (lock) {
            return calls.values().stream().filter(wanted).toList();
        }
    }

    /** The ids of every instance whose destruction was accepted, in order, as often as it was. */
    public List<Long> destroyed() {
        return calls().stream()
                .flatMap(call -> call.effect().destroyed().stream())
                .toList();
    }

    /**
     * Waits until this many calls to the endpoint have arrived, answered or not, and answers them.
     *
     * @throws AssertionError when they have not within the timeout
     */
    public List<Call> awaitCalls(Endpoint endpoint, int count, Duration timeout) {
        return await(endpoint.wireName() + " to arrive", to(endpoint), count, timeout);
    }

    /**
     * Waits until this many calls to the endpoint have ended, with an answer or a dropped connection, and answers them.
     *
     * @throws AssertionError when they have not within the timeout
     */
    public List<Call> awaitEnded(Endpoint endpoint, int count, Duration timeout) {
        return await(endpoint.wireName() + " to end", to(endpoint).and(call -> !call.pending()), count, timeout);
    }

    /** Waits until this many calls that fit are in the log, and answers them; {@code what} is for the error. */
    public List<Call> await(String what, Predicate<Call> wanted, int count, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        synchronized (lock) {
            List<Call> fitting = calls(wanted);
            long left = timeout.toMillis();
            try {
                while (fitting.size() < count && left > 0) {
                    lock.wait(left);
                    fitting = calls(wanted);
                    left = (deadline - System.nanoTime()) / 1_000_000;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, interrupted);
            }
            if (fitting.size() < count) {
                throw new AssertionError("waited %s for %d calls of %s, saw %d; the log:%n%s"
                        .formatted(timeout, count, what, fitting.size(), lines()));
            }
            return fitting;
        }
    }

    /** Forgets every call; numbers go on. */
    public void clear() {
        synchronized (lock) {
            calls.clear();
        }
    }

    Call arrived(Arrival arrival) {
        synchronized (lock) {
            Call call = arrival.numbered(++arrived);
            calls.put(call.number(), call);
            if (calls.size() > KEPT) {
                calls.pollFirstEntry();
            }
            lock.notifyAll();
            return call;
        }
    }

    void change(long number, UnaryOperator<Call> change) {
        synchronized (lock) {
            calls.computeIfPresent(number, (same, call) -> change.apply(call));
            lock.notifyAll();
        }
    }

    @FunctionalInterface
    interface Arrival {
        Call numbered(long number);
    }

    private String lines() {
        return calls.values().stream().map(Call::toString).collect(Collectors.joining("\n"));
    }

    private static Predicate<Call> to(Endpoint endpoint) {
        return call -> call.endpoint().filter(endpoint::equals).isPresent();
    }
}
