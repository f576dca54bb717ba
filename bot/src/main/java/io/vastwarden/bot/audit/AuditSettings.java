package io.vastwarden.bot.audit;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the audit is shown. */
@ConfigMapping(prefix = "warden.discord")
interface AuditSettings {

    /**
     * {@code WARDEN_DISCORD_AUDIT_CHANNEL}: the id of the channel that gets every intent and outcome of its guild's account;
     * none without it.
     */
    Optional<String> auditChannel();
}
