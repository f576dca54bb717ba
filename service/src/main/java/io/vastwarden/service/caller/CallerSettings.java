package io.vastwarden.service.caller;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The first token. */
@ConfigMapping(prefix = "warden.admin")
interface CallerSettings {

    /** The least length of {@link #token()}. */
    int SHORTEST_ADMIN_TOKEN = 32;

    /**
     * {@code WARDEN_ADMIN_TOKEN}: holds every grant while it is set, and is never stored. Without it, one is made at the
     * first start and printed once.
     */
    Optional<String> token();

    /** {@code WARDEN_ADMIN_TOKEN_FILE}: a file that holds it instead. */
    Optional<Path> tokenFile();
}
