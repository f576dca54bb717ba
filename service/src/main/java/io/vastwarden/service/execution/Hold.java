package io.vastwarden.service.execution;

import io.vastwarden.core.pacing.Lane;
import io.vastwarden.service.timing.Timings;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether, and why, a lane sends nothing at present: told in the log when it begins and ends, and to whoever asks. */
final class Hold {

    private static final Logger LOG = Logger.getLogger(Hold.class);

    private static final int MOST_DOUBLINGS = 10;
    private static final String TOO_OFTEN =
            "Vast.ai says again and again that requests come too often, although the lane"
                    + " keeps its interval; somebody else may be using the key. The lane waits longer each time";

    private final Lane lane;
    private final Timings.Execution timings;
    private Duration next;
    private int throttledInARow;
    private boolean untilSent;
    private volatile @Nullable String why;

    Hold(Lane lane, Timings.Execution timings) {
        this.lane = lane;
        this.timings = timings;
        this.next = timings.firstBackoff();
    }

    /** Why nothing is sent; null when nothing hinders it. */
    @Nullable String why() {
        return why;
    }

    /** Something hinders it for that long. @return the same */
    Duration on(String because, Duration duration) {
        if (!because.equals(why)) {
            LOG.warnf(
                    "event=lane_held account=%s lane=%s seconds=%d why=\"%s\"",
                    lane.account(), lane.endpoint().wireName(), duration.toSeconds(), because);
        }
        why = because;
        untilSent = false;
        return duration;
    }

    /** The key is refused, which only people can mend. */
    Duration keyRefused(String because) {
        return on(because, timings.keyRefusedDelay());
    }

    /** The same when it is refused for sending only: that it reads well says nothing. */
    Duration keyRefusedToSend(String because) {
        Duration pause = keyRefused(because);
        untilSent = true;
        return pause;
    }

    /**
     * What was sent came too soon for Vast.ai. The interval has begun anew, which suffices once; when it happens again the
     * lane waits for more intervals each time, so that it does not add to what somebody else does with the key.
     */
    Duration throttled(Duration interval) {
        int doublings = Math.min(throttledInARow, MOST_DOUBLINGS);
        throttledInARow++;
        if (doublings == 0) {
            return Duration.ZERO;
        }
        Duration more = interval.multipliedBy(1L << doublings);
        Duration pause = on(TOO_OFTEN, more.compareTo(timings.maxBackoff()) < 0 ? more : timings.maxBackoff());
        untilSent = true;
        return pause;
    }

    /** Something failed: longer than the last time. */
    Duration failed(String because) {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(timings.maxBackoff()) < 0 ? doubled : timings.maxBackoff();
        return on(because, now);
    }

    /** Vast.ai answers what it is asked; what hinders sending alone is not over by that. */
    void readable() {
        if (!untilSent) {
            ended();
        }
    }

    /** Vast.ai took what was sent. */
    void over() {
        throttledInARow = 0;
        untilSent = false;
        ended();
    }

    private void ended() {
        if (why != null) {
            LOG.infof(
                    "event=lane_free account=%s lane=%s",
                    lane.account(), lane.endpoint().wireName());
        }
        why = null;
        next = timings.firstBackoff();
    }

    /** There is nothing left to be sent, so nothing can hinder it. */
    void nothingToSend() {
        why = null;
        untilSent = false;
    }
}
