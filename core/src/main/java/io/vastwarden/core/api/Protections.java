package io.vastwarden.core.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rules under which instances and machines cannot be planned, nor sent although they were planned before. */
public final class Protections {

    private Protections() {}

    /** A protection to be made: what it protects, named in exactly one way, and why. */
    public record NewProtection(
            @Schema(description = "One instance.", examples = "4242") @Nullable Long id,

            @Schema(
                    description = "A glob over the label of instances and the host name of machines.",
                    maxLength = 200,
                    examples = "prod-*")
            @Nullable String label,

            @Schema(description = "A machine, and the instances on it.", examples = "12") @Nullable Long machineId,

            @Schema(
                    description = "Everything with this GPU, upper or lower case.",
                    maxLength = 200,
                    examples = "H100 SXM")
            @Nullable String gpuName,

            @Schema(
                    description = "Instances that have at least so many hours left until their end.",
                    minimum = "1",
                    maximum = "100000",
                    examples = "720")
            @Nullable Integer minRemainingHours,

            @Schema(
                    description = "The only account in which it protects. Left out: every account that you see.",
                    examples = "default")
            @Nullable String account,

            @Schema(required = true, maxLength = 500, examples = "serves customers") @Nullable String reason) {

        public NewProtection(Protected what, @Nullable String account, @Nullable String reason) {
            this(what.id(), what.label(), what.machineId(), what.gpuName(), what.minRemainingHours(), account, reason);
        }

        /** What it protects, as far as that is named. */
        public Protected what() {
            return new Protected(id, label, machineId, gpuName, minRemainingHours);
        }
    }

    /** A protection that holds. */
    public record Protection(
            @Schema(examples = "k3v9x2mq") String id,

            @Schema(examples = "*", description = "An account's name; * for every one.")
            String account,

            Protected protects,

            @Schema(examples = "the label prod-*", description = "What it protects, in words.")
            String rule,

            @Schema(examples = "serves customers") String reason,
            @Schema(examples = "discord:4711") String madeBy,
            Instant madeAt) {}

    /** What a protection protects: all but one are null. */
    public record Protected(
            @Schema(examples = "4242") @Nullable Long id,
            @Schema(examples = "prod-*") @Nullable String label,
            @Schema(examples = "12") @Nullable Long machineId,
            @Schema(examples = "H100 SXM") @Nullable String gpuName,
            @Schema(examples = "720") @Nullable Integer minRemainingHours) {}

    /** Why a protection is removed. */
    public record Removal(
            @Schema(required = true, maxLength = 500, examples = "replaced by 4243") @Nullable String reason) {}
}
