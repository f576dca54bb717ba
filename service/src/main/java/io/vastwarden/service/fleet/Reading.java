package io.vastwarden.service.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was last read of an account.
 *
 * @param readAt when the reading began
 * @param age how long ago that was
 */
public record Reading<T>(List<T> rows, Instant readAt, Duration age) {}
