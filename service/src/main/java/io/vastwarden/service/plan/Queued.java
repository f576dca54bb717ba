package io.vastwarden.service.plan;

import io.vastwarden.core.operation.Operation;

/** Fired after the commit that queued items for this operation: whoever runs the lane should look. */
public record Queued(String account, Operation operation) {}
