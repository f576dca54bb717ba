package io.vastwarden.core.pacing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A pace that is kept in this process and forgotten with it. Every lane is free at first, so that the first request
 * after a restart can come too early for Vast.ai; its 429 then sets the pace.
 */
public final class InMemoryPace implements Pace {
    private final Intervals intervals;
    private final Ticker ticker;
    private final ConcurrentMap<Lane, State> lanes = new ConcurrentHashMap<>();

    public InMemoryPace(Intervals intervals, Ticker ticker) {
        this.intervals = intervals;
        this.ticker = ticker;
    }

    @Override
    public Duration take(Lane lane) {
        State state = state(lane);
        synchronized (state) {
            Duration left = state.untilFree();
            if (left.isZero()) {
                state.restart();
            }
            return left;
        }
    }

    @Override
    public void answered(Lane lane) {
        State state = state(lane);
        synchronized (state) {
            state.answered();
        }
    }

    @Override
    public void throttled(Lane lane, Optional<Duration> threshold) {
        State state = state(lane);
        synchronized (state) {
            state.learn(threshold);
            state.restart();
        }
    }

    @Override
    public Tempo tempo(Lane lane) {
        State state = state(lane);
        synchronized (state) {
            return new Tempo(state.interval(), intervals.margin(), state.untilFree());
        }
    }

    private State state(Lane lane) {
        return lanes.computeIfAbsent(lane, one -> new State(one.endpoint()));
    }

    private final class State {
        private final Endpoint endpoint;
        private Duration learned = Duration.ZERO;
        private Duration left = Duration.ZERO;
        private long since;

        State(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        Duration interval() {
            Duration configured = intervals.of(endpoint);
            return configured.compareTo(learned) > 0 ? configured : learned;
        }

        Duration untilFree() {
            Duration passed = Duration.ofNanos(ticker.nanos() - since);
            return passed.compareTo(left) >= 0 ? Duration.ZERO : left.minus(passed);
        }

        void restart() {
            since = ticker.nanos();
            left = interval().plus(intervals.margin());
        }

        void answered() {
            if (untilFree().compareTo(interval()) < 0) {
                since = ticker.nanos();
                left = interval();
            }
        }

        void learn(Optional<Duration> threshold) {
            if (threshold.isPresent() && threshold.get().compareTo(learned) > 0) {
                learned = threshold.get();
            }
        }
    }
}
