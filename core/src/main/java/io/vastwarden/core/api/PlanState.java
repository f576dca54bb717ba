package io.vastwarden.core.api;

/** Where a plan is in its life. {@link #toString()} is its word in the API. */
public enum PlanState {
    AWAITING_APPROVAL("awaiting_approval"),
    RUNNING("running"),
    DONE("done"),
    REJECTED("rejected"),
    EXPIRED("expired"),
    CANCELLED("cancelled");

    private final String word;

    PlanState(String word) {
        this.word = word;
    }

    /** Whether nothing more happens to the plan. */
    public boolean ended() {
        return switch (this) {
            case AWAITING_APPROVAL, RUNNING -> false;
            case DONE, REJECTED, EXPIRED, CANCELLED -> true;
        };
    }

    /** Reads the word that {@link #toString()} writes. */
    public static PlanState of(String word) {
        for (PlanState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("not a state of a plan: " + word);
    }

    @Override
    public String toString() {
        return word;
    }
}
