package io.vastwarden.core.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The instances of an account as last read from Vast.ai.
 *
 * @param ageSeconds how old the reading is
 */
public record Instances(
        List<View> items,
        @Nullable String next,
        Instant readAt,
        @Schema(examples = "2.5") double ageSeconds) {

    /** One instance: only what may be shown, never its secrets. */
    public record View(
            @Schema(examples = "4242") long id,
            @Schema(examples = "train-1") @Nullable String label,
            @Schema(examples = "running") @Nullable String status,
            @Schema(examples = "RTX 4090") @Nullable String gpuName,
            @Schema(examples = "1") int numGpus,
            @Schema(examples = "0.62") double dollarsPerHour,
            @Nullable Instant startedAt,
            @Nullable Instant endsAt,
            @Schema(examples = "12") long machineId,
            @Schema(examples = "60.0") double diskGb,

            @Schema(description = "Null where Vast.ai does not tell.", examples = "17.5") @Nullable Double diskUsedGb,

            @Nullable String image,
            @Nullable String geolocation,
            boolean interruptible) {}
}
