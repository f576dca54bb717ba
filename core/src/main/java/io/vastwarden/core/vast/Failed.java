package io.vastwarden.core.vast;

/** Nothing can be said about what was asked for. */
public record Failed<T>(Trouble trouble) implements ReadReply<T> {}
