package io.vastwarden.service.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is kept for repeats. */
@ConfigMapping(prefix = "warden.idempotency")
interface IdempotencySettings {

    /** {@code WARDEN_IDEMPOTENCY_MOST_KEYS}: how many answers are kept for one actor, each for 24 hours. */
    @WithDefault("10000")
    int mostKeys();
}
