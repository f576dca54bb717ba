package io.vastwarden.core.vast;

/** Vast.ai says that the instance is destroyed. Whether it is gone is for the caller to verify. */
public record Destroyed(Answer answer) implements DestroyReply {}
