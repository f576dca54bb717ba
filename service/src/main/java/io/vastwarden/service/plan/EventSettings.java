package io.vastwarden.service.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How plans are followed. */
@ConfigMapping(prefix = "warden.events")
interface EventSettings {

    /** {@code WARDEN_EVENTS_MOST_PER_PLAN}: how many may follow one plan. */
    @WithDefault("100")
    int mostPerPlan();

    /** {@code WARDEN_EVENTS_HEARTBEAT}: how often a follower hears something although nothing has changed. */
    @WithDefault("15s")
    Duration heartbeat();

    /**
     * {@code WARDEN_EVENTS_TAKEN_WITHIN}: who does not take an event within this time is dropped, and may come back with
     * Last-Event-ID.
     */
    @WithDefault("10s")
    Duration takenWithin();
}
