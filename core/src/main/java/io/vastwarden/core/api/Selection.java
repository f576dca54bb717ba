package io.vastwarden.core.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which instances or machines to plan, instead of their ids: those that fulfil every condition given. It is resolved
 * once, when it is planned; what comes to fit later is not in the plan.
 *
 * @param all every one of the account; must be true when no condition is given, so that nobody says it by accident
 * @param olderThan started at least so long ago, or at least since then
 * @param stoppedSince seen stopped by Warden for at least so long, or at least since then: Vast.ai does not tell
 */
public record Selection(
        @Nullable Boolean all,

        @Schema(description = "A glob over the label (destroy) or host name (cleanup).", examples = "train-*") @Nullable String label,

        @Schema(description = "Instances only.", examples = "exited") @Nullable String status,

        @Schema(description = "The GPU's name, upper or lower case.", examples = "RTX 4090") @Nullable String gpu,

        @Schema(description = "Instances only: a duration like 36h or 7d, or a time in RFC 3339.", examples = "36h")
        @Nullable String olderThan,

        @Schema(description = "Instances only: a duration like 36h or 7d, or a time in RFC 3339.", examples = "7d")
        @Nullable String stoppedSince,

        @Schema(description = "A machine's id.", examples = "12") @Nullable Long machine) {}
