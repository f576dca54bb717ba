package io.vastwarden.sandbox.vast;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request that the stand-in received, as far as it has got.
 *
 * @param number counts from 1 in order of arrival
 * @param at when it arrived
 * @param nanos when it arrived, on the monotonic clock of the settings
 * @param query as sent, without a key that somebody put there; empty when there is none
 * @param endpoint empty for a path that Vast.ai does not have
 * @param key the name of the API key, {@code unknown} or {@code none}; never the key itself
 * @param headers in lower case, without {@code authorization} and {@code cookie}
 * @param throttled whether it came before its minimum interval was over
 * @param fault the fault that it met
 * @param ending how it was answered
 * @param effect what it did to the fleet
 */
public record Call(
        long number,
        Instant at,
        long nanos,
        String method,
        String path,
        String query,
        Optional<Endpoint> endpoint,
        String key,
        Map<String, String> headers,
        String body,
        boolean throttled,
        Optional<Fault> fault,
        Ending ending,
        Effect effect) {
    /** The status it was answered with; empty while it waits and when the connection was dropped. */
    public OptionalInt status() {
        return ending instanceof Ending.Answered(int status) ? OptionalInt.of(status) : OptionalInt.empty();
    }

    /** Whether the connection was closed on it without a whole answer. */
    public boolean dropped() {
        return ending instanceof Ending.Dropped;
    }

    /** Whether it waits for its answer. */
    public boolean pending() {
        return ending instanceof Ending.Pending;
    }

    /** How a call ended. */
    public sealed interface Ending {
        /** Not yet. */
        record Pending() implements Ending {}

        /** With a status, though perhaps not with a whole body. */
        record Answered(int status) implements Ending {}

        /** The connection was closed without a word. */
        record Dropped() implements Ending {}
    }

    Call throttledNow() {
        return new Call(
                number, at, nanos, method, path, query, endpoint, key, headers, body, true, fault, ending, effect);
    }

    Call meeting(Fault met) {
        return new Call(
                number,
                at,
                nanos,
                method,
                path,
                query,
                endpoint,
                key,
                headers,
                body,
                throttled,
                Optional.of(met),
                ending,
                effect);
    }

    Call causing(Effect happened) {
        return new Call(
                number, at, nanos, method, path, query, endpoint, key, headers, body, throttled, fault, ending,
                happened);
    }

    Call ending(Ending end) {
        return new Call(
                number, at, nanos, method, path, query, endpoint, key, headers, body, throttled, fault, end, effect);
    }

    @Override
    public String toString() {
        return number + " " + method + " " + path + (query.isEmpty() ? "" : "?" + query) + " by " + key + " -> "
                + ending;
    }
}
