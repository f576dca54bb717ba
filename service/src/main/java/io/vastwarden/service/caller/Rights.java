package io.vastwarden.service.caller;

import io.vastwarden.core.api.Grant;
import io.vastwarden.service.account.Reach;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do.
 *
 * @param expiresAt when it ends; null if it does not by itself
 */
record Rights(
        Set<Grant> grants, Reach reach, Only only, @Nullable Instant expiresAt) {
    Rights {
        grants = Set.copyOf(grants);
    }

    /** As the audit keeps it. */
    Map<String, Object> details() {
        Map<String, Object> details = new TreeMap<>();
        details.put("grants", grants.stream().sorted().map(Grant::toString).toList());
        details.put("account", reach.toString());
        if (expiresAt != null) {
            details.put("expires_at", expiresAt.toString());
        }
        if (only.written() != null) {
            details.put("only", only.written());
        }
        return details;
    }
}
