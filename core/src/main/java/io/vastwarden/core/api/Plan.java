package io.vastwarden.core.api;

import io.vastwarden.core.operation.Operation;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A previewed set of items for one operation on one account: what happens, to what, at what cost, and how it ended.
 *
 * @param digest SHA-256, as hexadecimal, over the RFC 8785 canonical JSON of everything that is shown before a yes
 * @param warnings what a person should know before saying yes
 * @param words how it ended, if not by being done: who stopped it, and why
 * @param card where the bot shows it; null if it shows it nowhere
 * @param position how many items are sent before this plan's next one; null unless it runs
 */
public record Plan(
        @Schema(examples = "7a7f2c1e-43a5-4c55-9a30-0d6c3f1f8a11")
        String id,

        @Schema(
                examples = "destroy",
                enumeration = {"destroy", "cleanup"})
        Operation operation,

        @Schema(examples = "default") String account,

        @Schema(
                examples = "awaiting_approval",
                enumeration = {"awaiting_approval", "running", "done", "rejected", "expired", "cancelled"})
        PlanState state,

        @Schema(examples = "run finished") @Nullable String reason,
        @Schema(examples = "caller:ci") String requestedBy,
        Instant createdAt,
        Instant expiresAt,

        @Schema(examples = "5f0c…", description = "Name this in an approval: it says what you said yes to.")
        String digest,

        Needs needs,
        List<Approval> approvals,
        List<String> warnings,
        @Nullable String words,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer position,
        @Nullable Instant estimatedEnd,

        @Schema(description = "Grows with every change of the plan or an item.", examples = "3")
        long revision,

        @Nullable Card card,
        Totals totals,
        List<Item> items) {

    /** The same with its place in the lane. */
    public Plan placed(int thePosition, Instant theEstimatedEnd) {
        return new Plan(
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
                approvals,
                warnings,
                words,
                startedAt,
                endedAt,
                thePosition,
                theEstimatedEnd,
                revision,
                card,
                totals,
                items);
    }

    /**
     * What approval the plan needs.
     *
     * @param approvals how many people must say yes
     * @param notByRequester whether the requester's own yes counts for nothing
     * @param grant the grant of the operation, with which requesters may say yes to their own plans
     * @param phrase what must be typed with the yes; null if nothing
     * @param because the rules that were met, one sentence each
     */
    public record Needs(
            @Schema(examples = "1") int approvals,
            boolean notByRequester,
            @Schema(examples = "destroy") Grant grant,
            @Schema(examples = "destroy 12") @Nullable String phrase,
            List<String> because) {}

    /** One yes. */
    public record Approval(@Schema(examples = "caller:ci") String by, Instant at) {}

    /**
     * The sums over all items.
     *
     * @param dollarsPerHour what stops costing; 0 for a clean-up
     * @param diskGb the disks whose data goes; for a clean-up the disks of the machines
     */
    public record Totals(
            @Schema(examples = "2") int items,
            @Schema(examples = "1.24") double dollarsPerHour,
            @Schema(examples = "120.0") double diskGb) {}

    /**
     * One instance or machine, with the facts seen when it was planned.
     *
     * @param words the outcome in a sentence, with Vast.ai's own words where it had some
     * @param numDeleted how many contracts a clean-up deleted, as Vast.ai said
     * @param resolution what was found out later, if the outcome was unclear; the outcome stays as it was
     */
    public record Item(
            @Schema(examples = "4242") long id,
            @Schema(examples = "train-1") @Nullable String label,
            @Schema(examples = "RTX 4090") @Nullable String gpuName,
            @Schema(examples = "1") int numGpus,
            @Schema(examples = "0.62") @Nullable Double dollarsPerHour,
            @Schema(examples = "running") @Nullable String status,
            @Nullable Instant startedAt,
            @Schema(examples = "12") @Nullable Long machineId,
            @Schema(examples = "60.0") double diskGb,

            @Schema(
                    enumeration = {
                        "destroyed",
                        "cleaned",
                        "already_gone",
                        "changed",
                        "blocked",
                        "refused",
                        "cancelled",
                        "expired",
                        "unclear"
                    })
            @Nullable String outcome,

            @Nullable String words,
            @Nullable Instant sentAt,
            @Nullable Instant endedAt,
            @Nullable Integer numDeleted,
            @Nullable Resolution resolution) {

        /** The same with what was found out later. */
        public Item resolved(@Nullable Resolution found) {
            return new Item(
                    id,
                    label,
                    gpuName,
                    numGpus,
                    dollarsPerHour,
                    status,
                    startedAt,
                    machineId,
                    diskGb,
                    outcome,
                    words,
                    sentAt,
                    endedAt,
                    numDeleted,
                    found);
        }
    }

    /** What became of an item whose end was unclear: who found it out, and how. */
    public record Resolution(
            @Schema(
                    examples = "destroyed",
                    enumeration = {"destroyed", "already_gone", "cleaned", "not_done"})
            String outcome,

            @Schema(examples = "it is not listed any more") String reason,
            @Schema(examples = "caller:lead") String by,
            Instant at) {}
}
