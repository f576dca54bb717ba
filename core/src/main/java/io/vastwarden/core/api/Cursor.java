package io.vastwarden.core.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a follower has read, e.g. the number of the last audit record it has shown. */
public record Cursor(
        @Schema(required = true, examples = "17") @Nullable Long position) {}
