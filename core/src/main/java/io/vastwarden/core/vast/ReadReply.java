package io.vastwarden.core.vast;

/** How a read ended. */
public sealed interface ReadReply<T> permits Read, Failed {}
