package io.vastwarden.bench.load;

import java.time.Duration;

/**
 * What a load came to.
 *
 * @param failed how many requests were answered with something else than 2xx, or not at all
 */
public record Load(double requestsPerSecond, Duration median, Duration p99, long requests, long failed) {}
