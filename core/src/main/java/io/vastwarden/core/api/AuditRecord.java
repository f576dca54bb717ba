package io.vastwarden.core.api;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One record of the audit, which only grows.
 *
 * @param target the instance or machine it is about; null for a record about a plan or a caller as a whole
 * @param previous the digest of the record before: the chain
 * @param digest SHA-256, as hexadecimal, over the RFC 8785 canonical JSON of all other components, the time as
 *     milliseconds since 1970
 */
public record AuditRecord(
        @Schema(examples = "17") long seq,
        Instant at,

        @Schema(
                examples = "intent",
                description = "What happened: plan_created, approval, denial, rejection, cancellation, expiry, intent,"
                        + " outcome, restored, caller_created, caller_rotated, caller_revoked, key_replaced,"
                        + " key_confirmed, protection_created, protection_removed, audit_head, audit_pruned.")
        String kind,

        @Schema(examples = "caller:ci") String actor,
        @Schema(examples = "default") @Nullable String account,

        @Schema(examples = "7a7f2c1e-43a5-4c55-9a30-0d6c3f1f8a11") @Nullable String plan,

        @Schema(examples = "destroy") @Nullable String operation,
        @Schema(examples = "4242") @Nullable Long target,

        @Schema(description = "What else belongs to it, by kind.")
        Map<String, Object> details,

        String previous,
        String digest) {}
