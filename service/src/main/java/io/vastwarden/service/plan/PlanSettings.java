package io.vastwarden.service.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long approved items wait, and how many may. */
@ConfigMapping(prefix = "warden.plan")
public interface PlanSettings {

    /** {@code WARDEN_PLAN_SEND_WITHIN}: how long an approved item may wait to be sent. */
    @WithDefault("24h")
    Duration sendWithin();

    /** {@code WARDEN_PLAN_MOST_OPEN}: how many plans of one requester may await a yes. */
    @WithDefault("200")
    int mostOpen();

    /** {@code WARDEN_PLAN_QUEUE_LIMIT}: how many items may be queued in one lane. */
    @WithDefault("1000")
    int queueLimit();
}
