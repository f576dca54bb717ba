package io.vastwarden.service.entrance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who is slowed at the entrance, and by which address they are known. */
@ConfigMapping(prefix = "warden.entrance")
interface EntranceSettings {

    /**
     * {@code WARDEN_ENTRANCE_HOLD}: how long the answer to a wrong token is held back at most, for an address from which
     * many came. Zero: never.
     */
    @WithDefault("5s")
    Duration hold();

    /**
     * {@code WARDEN_ENTRANCE_TRUSTED_PROXIES}: addresses, and blocks such as {@code 10.0.0.0/8}, of proxies whose {@code
     * X-Forwarded-For} is believed. Without it that header is ignored.
     */
    Optional<List<String>> trustedProxies();
}
