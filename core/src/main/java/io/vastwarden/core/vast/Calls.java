package io.vastwarden.core.vast;

import io.vastwarden.core.pacing.Lane;
import java.time.Duration;

/** Is told of every request that was made of Vast.ai. It is called before the reply is used, so it neither blocks nor throws. */
@FunctionalInterface
public interface Calls {
    /** Where nobody wants to know. */
    Calls UNTOLD = (lane, reply, took) -> {};

    /**
     * A request came to its end. One that an open circuit kept back is none.
     *
     * @param reply the name of the sealed reply in small letters, e.g. {@code destroyed}, {@code read} or {@code not_found}
     * @param took without the wait for its slot
     */
    void ended(Lane lane, String reply, Duration took);
}
