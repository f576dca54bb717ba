package io.vastwarden.bot.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the bot reaches the service. */
@ConfigMapping(prefix = "warden")
public interface ServiceSettings {

    /** {@code WARDEN_URL}: where the service is. */
    @WithDefault("http://127.0.0.1:8080")
    String url();

    /** {@code WARDEN_TOKEN}: the token of a caller with the grant {@code delegate}. */
    Optional<String> token();

    /** {@code WARDEN_TOKEN_FILE}: a file that holds it instead. */
    Optional<Path> tokenFile();

    /** {@code WARDEN_CA_FILE}: who signs the service's certificate, in PEM, where that is nobody whom Java trusts. */
    Optional<Path> caFile();

    /** The bot's own. */
    Bot bot();

    /** The bot's own. */
    interface Bot {
        /** {@code WARDEN_BOT_SERVICE_TIMEOUT}: how long the service may take to answer. */
        @WithDefault("10s")
        Duration serviceTimeout();
    }
}
