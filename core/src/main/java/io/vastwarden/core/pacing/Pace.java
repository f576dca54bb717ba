package io.vastwarden.core.pacing;

import java.time.Duration;
import java.util.Optional;

/** Decides when a lane may send. Safe for use by many threads. */
public interface Pace {
    /**
     * Takes the lane's next slot if it is free.
     *
     * @return zero when the slot is taken and the request is to be sent now: the lane is free again after interval and
     *     margin. Otherwise how long until the slot may be free, and nothing is taken.
     */
    Duration take(Lane lane);

    /**
     * The request for which the last slot was taken was answered now. It may have arrived at any moment until now, so
     * the next one may not leave earlier than an interval from now; where answers come faster than the margin, that
     * changes nothing.
     */
    void answered(Lane lane);

    /**
     * Learns from a 429. Its interval starts again now, since it is not known whether Vast.ai counts rejected calls.
     *
     * @param threshold the interval that the answer named; it is raised to this when this is longer, and never lowered
     */
    void throttled(Lane lane, Optional<Duration> threshold);

    /** How fast the lane goes at this moment. */
    Tempo tempo(Lane lane);
}
