package io.vastwarden.service.fleet;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How old what is shown may be. */
@ConfigMapping(prefix = "warden.fleet")
interface FleetSettings {

    /** {@code WARDEN_FLEET_FRESH_FOR}: how long a reading is shown before the next look at Vast.ai. */
    @WithDefault("15s")
    Duration freshFor();

    /** {@code WARDEN_FLEET_WATCH_EVERY}: how often all instances are looked at although nobody asks. */
    @WithDefault("10m")
    Duration watchEvery();
}
