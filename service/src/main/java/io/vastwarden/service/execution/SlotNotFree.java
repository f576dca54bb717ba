package io.vastwarden.service.execution;

import java.time.Duration;

/** The lane's next slot is not free yet; nothing of the transaction was stored. */
final class SlotNotFree extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    SlotNotFree(Duration wait) {
        super("the slot is free in " + wait, null, false, false);
        this.wait = wait;
    }

    /** How long until it may be free. */
    Duration untilFree() {
        return wait;
    }
}
