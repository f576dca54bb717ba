package io.vastwarden.core.vast;

/**
 * Vast.ai says yes to the request as a whole, and does not say of which instance. Some of them can still be there: each
 * is for the caller to verify.
 */
public record DestroyedInBulk(Answer answer) implements BulkReply {}
