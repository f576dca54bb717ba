package io.vastwarden.core.vast;

/** How one request to destroy several instances ended. */
public sealed interface BulkReply permits DestroyedInBulk, Trouble {}
