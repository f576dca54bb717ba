package io.vastwarden.service.execution;

/** Somebody else runs the lane now; nothing of the transaction was stored. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Tenure tenure;

    LeaseLost(Tenure tenure) {
        super("the lease of " + tenure.lane() + " is held by somebody else");
        this.tenure = tenure;
    }

    /** The hold that has ended. */
    Tenure tenure() {
        return tenure;
    }
}
