package io.vastwarden.core.pacing;

import java.time.Duration;

/** Is told how long requests waited in front of a lane. It is called where they are sent, so it neither blocks nor throws. */
@FunctionalInterface
public interface Waits {
    /** Where nobody wants to know. */
    Waits UNTOLD = (lane, wait) -> {};

    /** A request leaves now, so long after it came. */
    void waited(Lane lane, Duration wait);
}
