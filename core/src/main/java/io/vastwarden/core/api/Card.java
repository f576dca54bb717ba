package io.vastwarden.core.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the bot shows a plan: a message in a channel, by their Discord ids. */
public record Card(
        @Schema(required = true, examples = "1190000000000000004") @Nullable String channel,

        @Schema(required = true, examples = "1190000000000000009") @Nullable String message) {}
