package io.vastwarden.core.vast;

import java.util.OptionalInt;

/**
 * Vast.ai says that the machine is cleaned up.
 *
 * @param numDeleted how many expired contracts were deleted, where Vast.ai said so
 */
public record Cleaned(OptionalInt numDeleted, Answer answer) implements CleanupReply {}
