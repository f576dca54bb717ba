package io.vastwarden.core.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to send as {@code after} for the following part; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
