package io.vastwarden.core.vast;

/** How a request to clean up a machine ended. */
public sealed interface CleanupReply permits Cleaned, Trouble {}
