package io.vastwarden.service.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is done at once. */
@ConfigMapping(prefix = "warden.requests")
interface RequestSettings {

    /** {@code WARDEN_REQUESTS_AT_ONCE}: how many requests are worked on at once, followers of events not counted. */
    @WithDefault("1000")
    int atOnce();
}
