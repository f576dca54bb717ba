package io.vastwarden.sandbox.vast;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The minimum interval between two calls of one identity (token and client address) to one endpoint. A call that comes
 * too early is rejected, and restarts the interval.
 */
public final class Intervals {
    private final Object lock;
    private final Map<Endpoint, Duration> configured;
    private final Map<Endpoint, Duration> current = new EnumMap<>(Endpoint.class);
    private final Map<Endpoint, Integer> rejected = new EnumMap<>(Endpoint.class);
    private final Map<Identity, Long> last = new HashMap<>();

    Intervals(Object lock, Map<Endpoint, Duration> configured) {
        this.lock = lock;
        this.configured = configured;
        reset();
    }

    /** The interval in force. */
    public Duration of(Endpoint endpoint) {
        synchronized (lock) {
            return Objects.requireNonNull(current.get(endpoint));
        }
    }

    /** Sets the interval of one endpoint from the next call on; zero for none. */
    public Intervals set(Endpoint endpoint, Duration interval) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("an interval cannot be negative: " + interval);
        }
        synchronized (lock) {
            current.put(endpoint, interval);
            return this;
        }
    }

    /** How many calls came too early and were answered 429. */
    public int rejected() {
        synchronized (lock) {
            return rejected.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How many calls to this endpoint came too early and were answered 429. */
    public int rejected(Endpoint endpoint) {
        synchronized (lock) {
            return rejected.getOrDefault(endpoint, 0);
        }
    }

    /** Back to the configured intervals, with no call remembered. */
    void reset() {
        synchronized (lock) {
            current.clear();
            current.putAll(configured);
            rejected.clear();
            last.clear();
        }
    }

    /** Whether the call comes in time; remembers it either way. */
    boolean admits(Identity identity, long nanos) {
        Duration interval = of(identity.endpoint());
        Long before = last.put(identity, nanos);
        boolean tooEarly = before != null && nanos - before < interval.toNanos();
        if (tooEarly) {
            rejected.merge(identity.endpoint(), 1, Integer::sum);
        }
        return !tooEarly;
    }

    record Identity(Endpoint endpoint, String token, String address) {}
}
