package io.vastwarden.service.plan;

import io.vastwarden.core.operation.Operation;
import java.time.Duration;
import java.util.Optional;

/**
 * An item has its outcome, and that is committed.
 *
 * @param outcome the outcome's word
 * @param waited how long it was from the last yes until the item was sent, the last time; empty if it never was
 */
public record ItemEnded(String account, Operation operation, String outcome, Optional<Duration> waited) {}
