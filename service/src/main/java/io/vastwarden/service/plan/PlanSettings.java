package io.vastwarden.service.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long plans wait, and how many items may. */
@ConfigMapping(prefix = "warden.plan")
public interface PlanSettings {

    /** The hard limit of items in one plan. */
    int MOST_ITEMS = 500;

    /** {@code WARDEN_PLAN_LIVES}: how long a plan can be approved. */
    @WithDefault("10m")
    Duration lives();

    /** {@code WARDEN_PLAN_SEND_WITHIN}: how long an approved item may wait to be sent. */
    @WithDefault("24h")
    Duration sendWithin();

    /** {@code WARDEN_PLAN_QUEUE_LIMIT}: how many items may be queued in one lane. */
    @WithDefault("1000")
    int queueLimit();
}
