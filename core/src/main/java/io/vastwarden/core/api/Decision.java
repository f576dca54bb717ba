package io.vastwarden.core.api;

import io.vastwarden.core.operation.Operation;
import java.util.List;
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

    /**
     * What became of an item whose end was unclear.
     *
     * @param outcome what a person found out: one of {@link #outcomesOf}; null with {@code lookAgain}
     * @param lookAgain true: look at Vast.ai once more instead of saying it
     * @param reason how the person knows; needed with an outcome
     */
    public record Resolution(
            @Schema(
                    examples = "destroyed",
                    enumeration = {"destroyed", "already_gone", "cleaned", "not_done"})
            @Nullable String outcome,

            @Schema(examples = "false") @Nullable Boolean lookAgain,

            @Schema(maxLength = 500, examples = "it is not listed any more, and Vast.ai's own log has the call")
            @Nullable String reason) {

        /** What can be found out: that it was done, that it was gone before, or that it had no effect. */
        public static List<String> outcomesOf(Operation operation) {
            return switch (operation) {
                case DESTROY -> List.of("destroyed", "already_gone", "not_done");
                case CLEANUP -> List.of("cleaned", "not_done");
            };
        }
    }

    /** A no, or a stop, and why. */
    public record No(
            @Schema(maxLength = 500, examples = "still needed") @Nullable String reason) {}
}
