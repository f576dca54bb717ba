package io.vastwarden.core.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The machines of an account as last read from Vast.ai.
 *
 * @param ageSeconds how old the reading is
 */
public record Machines(
        List<View> items,
        @Nullable String next,
        Instant readAt,
        @Schema(examples = "2.5") double ageSeconds) {

    /** One machine. */
    public record View(
            @Schema(examples = "12") long id,
            @Schema(examples = "rack1-node3") @Nullable String hostname,
            @Schema(examples = "RTX 4090") @Nullable String gpuName,
            @Schema(examples = "8") int numGpus,
            @Schema(examples = "2000.0") double diskGb,
            @Nullable String geolocation,
            @Schema(examples = "verified") @Nullable String verification,
            @Nullable Double reliability,
            @Nullable String gpuOccupancy,
            @Nullable Double dollarsPerGpuHour) {}
}
