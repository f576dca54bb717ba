package io.vastwarden.service.plan;

import io.vastwarden.core.operation.Operation;

/**
 * Fired after the commit that queued a plan's items: whoever runs the lane should look.
 *
 * @param saidAt when the yes was said, in the {@link io.vastwarden.core.pacing.Ticker}'s nanoseconds
 */
public record Queued(String account, Operation operation, String plan, long saidAt) {}
