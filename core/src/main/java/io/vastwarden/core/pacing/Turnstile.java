package io.vastwarden.core.pacing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Lets one request at a time through each lane of this process, each at its slot: the more urgent first, and among
 * equally urgent ones the one that came first. Background reading gets through only when no person waits.
 */
public final class Turnstile {
    private final Pace pace;
    private final Ticker ticker;
    private final int mostWaiting;
    private final Waits waits;
    private final ConcurrentMap<Lane, Gate> gates = new ConcurrentHashMap<>();

    /** @param mostWaiting how many may wait in front of one lane, the one that is let through not counted */
    public Turnstile(Pace pace, Ticker ticker, int mostWaiting) {
        this(pace, ticker, mostWaiting, Waits.UNTOLD);
    }

    /** The same for those who want to know how long each waited. */
    public Turnstile(Pace pace, Ticker ticker, int mostWaiting, Waits waits) {
        this.pace = pace;
        this.ticker = ticker;
        this.mostWaiting = mostWaiting;
        this.waits = waits;
    }

    /**
     * Waits for its turn and for the lane's next slot, then sends.
     *
     * @throws LaneFull at once, when too many wait already
     * @throws InterruptedException when interrupted while waiting; then nothing was sent
     */
    public <T> T pass(Lane lane, Urgency urgency, Supplier<T> request) throws InterruptedException {
        long came = ticker.nanos();
        Gate gate = gate(lane);
        Gate.Ticket ticket = gate.enter(urgency).orElseThrow(() -> new LaneFull(lane, mostWaiting));
        try {
            gate.awaitTurn(ticket);
            for (Duration left = pace.take(lane); !left.isZero(); left = pace.take(lane)) {
                ticker.await(left);
                gate.giveWay(ticket);
            }
            gate.goThrough(ticket);
            waits.waited(lane, Duration.ofNanos(ticker.nanos() - came));
            try {
                return request.get();
            } finally {
                pace.answered(lane);
            }
        } finally {
            gate.leave(ticket);
        }
    }

    /** Tells the pace that a request through this lane was answered with 429. */
    public void throttled(Lane lane, Optional<Duration> threshold) {
        pace.throttled(lane, threshold);
    }

    /** How many wait in front of the lane, the one in flight not counted. */
    public int depth(Lane lane) {
        return gate(lane).waiting();
    }

    private Gate gate(Lane lane) {
        return gates.computeIfAbsent(lane, one -> new Gate(mostWaiting));
    }
}
