package io.vastwarden.core.pacing;

/** So many requests wait in front of the lane that no more are let in. */
public final class LaneFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Lane lane;

    LaneFull(Lane lane, int most) {
        super("Already " + most + " requests wait for Vast.ai's "
                + lane.endpoint().wireName() + " on account " + lane.account() + ". Try again later.");
        this.lane = lane;
    }

    /** Which one is full. */
    public Lane lane() {
        return lane;
    }
}
