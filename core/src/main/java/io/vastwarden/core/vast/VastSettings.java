package io.vastwarden.core.vast;

import java.time.Duration;

/**
 * How the client behaves on the wire.
 *
 * @param version Warden's version, for the {@code User-Agent}
 * @param connectTimeout for a connection to be there
 * @param readTimeout for an answer to begin, for each pause in it, and for the whole of its body
 * @param readRetries how often a read that failed is tried again; never for an irreversible call
 * @param retryDelay before the first of them; doubled each time, with jitter of half of it
 * @param circuitFailures how many of the last {@code circuitVolume} calls have to fail for the circuit to open
 * @param circuitVolume how many calls are looked at
 * @param circuitDelay how long the circuit stays open before one call tries again
 */
public record VastSettings(
        String version,
        Duration connectTimeout,
        Duration readTimeout,
        int readRetries,
        Duration retryDelay,
        int circuitFailures,
        int circuitVolume,
        Duration circuitDelay) {

    /** Five seconds to connect, thirty to answer, two more tries, and a circuit that opens after five failures of eight. */
    public static VastSettings defaults(String version) {
        return new VastSettings(
                version,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                2,
                Duration.ofMillis(500),
                5,
                8,
                Duration.ofSeconds(10));
    }
}
