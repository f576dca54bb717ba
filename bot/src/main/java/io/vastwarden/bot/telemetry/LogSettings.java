package io.vastwarden.bot.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The shape of the log. */
@ConfigMapping(prefix = "warden.log")
interface LogSettings {

    /** {@code WARDEN_LOG_JSON}: whether each line of the log is a JSON object; read by application.properties. */
    @WithDefault("false")
    boolean json();
}
