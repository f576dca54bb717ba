package io.vastwarden.core.vast;

/** How a request to destroy an instance ended. */
public sealed interface DestroyReply permits Destroyed, Trouble {}
