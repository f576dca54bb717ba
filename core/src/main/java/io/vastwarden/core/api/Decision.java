package io.vastwarden.core.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says to a plan. */
public final class Decision {

    private Decision() {}

    /**
     * A yes to the plan as previewed.
     *
     * @param digest the plan's digest, as shown with the preview
     * @param phrase what the plan asks to be typed, if it asks for something
     */
    public record Yes(
            @Schema(required = true, examples = "5f0c…") @Nullable String digest,

            @Schema(examples = "destroy 12") @Nullable String phrase) {}

    /** A no, or a stop, and why. */
    public record No(
            @Schema(maxLength = 500, examples = "still needed") @Nullable String reason) {}
}
