package io.vastwarden.sandbox.vast;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How a stand-in starts. Immutable; every method answers changed settings.
 *
 * @param port 0 for any free one
 * @param key the API key that has every scope
 * @param clock dates in rows and in the log
 * @param nanoTime monotonic time, by which minimum intervals are kept
 * @param intervals minimum interval between two calls of one identity, by endpoint
 * @param wrongKeyStatus 404 or 401: both have been seen for a key that Vast.ai does not know
 * @param forbiddenStatus 403 or 401, for a scope that is missing or a machine of somebody else
 */
public record Settings(
        int port,
        String key,
        InstantSource clock,
        LongSupplier nanoTime,
        Map<Endpoint, Duration> intervals,
        int wrongKeyStatus,
        int forbiddenStatus) {
    /** The port of {@code ./warden up}. */
    public static final int DEFAULT_PORT = 8181;

    /** The all-scopes key unless another one is set; it opens nothing but a stand-in. */
    public static final String DEFAULT_KEY = "sandbox-key-that-opens-nothing-real";

    public Settings {
        if (key.isBlank()) {
            throw new IllegalArgumentException("the sandbox key must not be blank");
        }
        oneOf(wrongKeyStatus, 401, 404);
        oneOf(forbiddenStatus, 401, 403);
        intervals = Map.copyOf(intervals);
    }

    static Settings defaults() {
        Map<Endpoint, Duration> documented = new EnumMap<>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            documented.put(endpoint, endpoint.defaultInterval());
        }
        return new Settings(0, DEFAULT_KEY, InstantSource.system(), System::nanoTime, documented, 404, 403);
    }

    public Settings port(int value) {
        return new Settings(value, key, clock, nanoTime, intervals, wrongKeyStatus, forbiddenStatus);
    }

    public Settings key(String value) {
        return new Settings(port, value, clock, nanoTime, intervals, wrongKeyStatus, forbiddenStatus);
    }

    public Settings clock(InstantSource value) {
        return new Settings(port, key, value, nanoTime, intervals, wrongKeyStatus, forbiddenStatus);
    }

    public Settings nanoTime(LongSupplier value) {
        return new Settings(port, key, clock, value, intervals, wrongKeyStatus, forbiddenStatus);
    }

    public Settings wrongKeyStatus(int value) {
        return new Settings(port, key, clock, nanoTime, intervals, value, forbiddenStatus);
    }

    public Settings forbiddenStatus(int value) {
        return new Settings(port, key, clock, nanoTime, intervals, wrongKeyStatus, value);
    }

    /** Sets the minimum interval of one endpoint; zero for none. */
    public Settings interval(Endpoint endpoint, Duration value) {
        Map<Endpoint, Duration> changed = new EnumMap<>(intervals);
        changed.put(endpoint, value);
        return new Settings(port, key, clock, nanoTime, changed, wrongKeyStatus, forbiddenStatus);
    }

    /** Sets the minimum interval of every endpoint; zero for none. */
    public Settings intervals(Duration value) {
        Settings changed = this;
        for (Endpoint endpoint : Endpoint.values()) {
            changed = changed.interval(endpoint, value);
        }
        return changed;
    }

    private static void oneOf(int status, int one, int other) {
        if (status != one && status != other) {
            throw new IllegalArgumentException(status + " is not how Vast.ai answers here: " + one + " or " + other);
        }
    }
}
