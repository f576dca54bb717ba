package io.vastwarden.service.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the account {@code default} reaches Vast.ai. */
@ConfigMapping(prefix = "warden.vast")
interface AccountSettings {

    /** {@code WARDEN_VAST_URL}: where Vast.ai is. Plain http only to this machine. */
    @WithDefault("https://console.vast.ai")
    String url();

    /** How long an answer may take. */
    @WithDefault("30s")
    Duration readTimeout();

    /** The key, under the names that users of the official client know. */
    @ConfigMapping(prefix = "vast.api")
    interface Key {
        /** {@code VAST_API_KEY}. */
        Optional<String> key();

        /** {@code VAST_API_KEY_FILE}: a file that holds the key, read again for each request. */
        @WithName("key-file")
        Optional<Path> keyFile();
    }
}
