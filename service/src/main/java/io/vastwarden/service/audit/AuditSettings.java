package io.vastwarden.service.audit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How long the audit is kept. */
@ConfigMapping(prefix = "warden.audit")
interface AuditSettings {

    /**
     * {@code WARDEN_AUDIT_KEEP}: how old a record gets before it is removed, at least seven days; without it everything is
     * kept.
     */
    Optional<Duration> keep();
}
