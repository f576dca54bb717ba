package io.vastwarden.core.pacing;

import java.time.Duration;

/**
 * How fast a lane goes at this moment.
 *
 * @param interval the interval in force, as configured or as learned from a 429, whichever is longer
 * @param margin what is added to it
 * @param untilFree how long until the next slot; zero when it may be taken now
 */
public record Tempo(Duration interval, Duration margin, Duration untilFree) {}
