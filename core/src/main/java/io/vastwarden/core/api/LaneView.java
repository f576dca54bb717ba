package io.vastwarden.core.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The queue in front of one upstream endpoint of one account.
 *
 * @param intervalSeconds the minimum interval in force: the configured one, or a longer one that Vast.ai taught
 * @param depth how many requests or items wait
 * @param freeInSeconds how long until the next slot; 0 when it is free
 * @param held why nothing is sent at present; null when nothing hinders it
 */
public record LaneView(
        @Schema(examples = "default") String account,
        @Schema(examples = "destroy_instance") String endpoint,
        @Schema(examples = "3.0") double intervalSeconds,
        @Schema(examples = "0.05") double marginSeconds,
        @Schema(examples = "2") int depth,
        @Schema(examples = "1.4") double freeInSeconds,
        @Nullable String held) {}
