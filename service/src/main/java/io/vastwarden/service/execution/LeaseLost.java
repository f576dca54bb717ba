package io.vastwarden.service.execution;

import io.vastwarden.core.pacing.Lane;

/** Somebody else runs the lane now; nothing of the transaction was stored. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(Lane lane) {
        super("the lease of " + lane + " is held by somebody else");
    }
}
