package io.vastwarden.service.vastwire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the Vast.ai-shaped paths wait. */
@ConfigMapping(prefix = "warden.wire")
interface WireSettings {

    /** {@code WARDEN_WIRE_WAIT}: how long a request waits for its outcome before it is answered with 202. */
    @WithDefault("50s")
    @io.smallrye.config.WithName("wait")
    Duration waitFor();

    /** {@code WARDEN_WIRE_MOST_WAITING}: how many requests wait for their outcome; more are answered with 202 at once. */
    @WithDefault("500")
    int mostWaiting();

    /** {@code WARDEN_WIRE_JOIN_WITHIN}: for how long after its end the same request joins the same plan. */
    @WithDefault("10m")
    Duration joinWithin();
}
