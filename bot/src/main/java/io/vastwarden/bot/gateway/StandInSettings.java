package io.vastwarden.bot.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether anything but Discord may stand in for it. */
@ConfigMapping(prefix = "warden")
interface StandInSettings {

    /** {@code WARDEN_ALLOW_STANDIN}: true lets the bot be pointed at a stand-in. */
    @WithDefault("false")
    boolean allowStandin();
}
