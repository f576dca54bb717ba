package io.vastwarden.core.vast;

/** What was read, whole. */
public record Read<T>(T value) implements ReadReply<T> {}
