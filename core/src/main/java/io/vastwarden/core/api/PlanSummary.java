package io.vastwarden.core.api;

import io.vastwarden.core.operation.Operation;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as listed: without its items.
 *
 * @param outcomes how many items ended in which outcome; what is missing from the sum has not ended
 */
public record PlanSummary(
        @Schema(examples = "7a7f2c1e-43a5-4c55-9a30-0d6c3f1f8a11")
        String id,

        @Schema(
                examples = "destroy",
                enumeration = {"destroy", "cleanup"})
        Operation operation,

        @Schema(examples = "default") String account,

        @Schema(
                examples = "done",
                enumeration = {"awaiting_approval", "running", "done", "rejected", "expired", "cancelled"})
        PlanState state,

        @Schema(examples = "run finished") @Nullable String reason,
        @Schema(examples = "caller:ci") String requestedBy,
        Instant createdAt,
        Instant expiresAt,
        @Schema(examples = "5f0c…") String digest,
        Plan.Needs needs,
        @Nullable String words,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Schema(examples = "3") long revision,
        @Nullable Integer position,
        @Nullable Instant estimatedEnd,
        @Nullable Card card,
        Plan.Totals totals,
        @Schema(examples = "{\"destroyed\": 2}") Map<String, Integer> outcomes) {

    /** The same with its place in the lane. */
    public PlanSummary placed(int thePosition, Instant theEstimatedEnd) {
        return new PlanSummary(
                id,
                operation,
                account,
                state,
                reason,
                requestedBy,
                createdAt,
                expiresAt,
                digest,
                needs,
                words,
                startedAt,
                endedAt,
                revision,
                thePosition,
                theEstimatedEnd,
                card,
                totals,
                outcomes);
    }
}
