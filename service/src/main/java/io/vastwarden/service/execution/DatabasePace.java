package io.vastwarden.service.execution;

import io.vastwarden.core.pacing.Intervals;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Pace;
import io.vastwarden.core.pacing.Tempo;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.StoreUnavailable;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The pace that is kept in the database: it survives a restart and holds for all who share the database.
 *
 * <p>Within this process it is also kept on the monotonic clock, from after the commit: a slow disk or a wall clock that
 * jumps cannot bring two requests too close together.
 */
@ApplicationScoped
class DatabasePace implements Pace {

    private static final String PREPARE = """
            INSERT INTO lane (account, endpoint, configured_interval_ms) VALUES (:account, :endpoint, :configured)
            ON CONFLICT (account, endpoint)
            DO UPDATE SET configured_interval_ms = excluded.configured_interval_ms, learned_interval_ms = 0
            WHERE lane.configured_interval_ms <> excluded.configured_interval_ms""";
    private static final String INTERVAL =
            "CASE WHEN learned_interval_ms > configured_interval_ms AND learned_until > :now"
                    + " THEN learned_interval_ms ELSE configured_interval_ms END";
    /** A moment that lies further ahead than any slot can was left by another clock: the lane is free. */
    private static final String TAKE = "UPDATE lane SET next_free_at = :margin + " + INTERVAL
            + " + CASE WHEN next_free_at > :opens AND next_free_at <= :latest THEN next_free_at ELSE :opens END"
            + " WHERE account = :account AND endpoint = :endpoint"
            + " AND (next_free_at <= :latest OR next_free_at > :farthest + :margin + " + INTERVAL + ")";

    /** Reads of several processes pass one at a time: a reading is a lease of its lane until it is answered. */
    private static final String TAKE_TO_READ =
            TAKE.replace("SET next_free_at", "SET owner = :owner, lease_until = :until, next_free_at")
                    + " AND (owner IS NULL OR owner = :owner OR lease_until <= :latest)";

    private static final String ANSWERED = "UPDATE lane SET owner = NULL, lease_until = 0, next_free_at = CASE"
            + " WHEN next_free_at < :now + " + INTERVAL + " THEN :now + " + INTERVAL + " ELSE next_free_at END"
            + " WHERE account = :account AND endpoint = :endpoint AND owner = :owner";
    private static final String THROTTLED = """
            UPDATE lane SET learned_interval_ms = :threshold, learned_until = :until
            WHERE account = :account AND endpoint = :endpoint
              AND (learned_interval_ms <= :threshold OR learned_until <= :now)""";
    private static final String RESTART = "UPDATE lane SET next_free_at = :now + :margin + " + INTERVAL
            + " WHERE account = :account AND endpoint = :endpoint";
    private static final String RESTART_IF_RECENT = RESTART + " AND next_free_at > :recently";

    private static final String STATE = "SELECT " + INTERVAL
            + " AS interval_ms, next_free_at, owner, lease_until FROM lane WHERE account = :account AND endpoint = :endpoint";

    private static final int HELD_UP = 20;

    private final Database database;
    private final Intervals intervals;
    private final Ticker ticker;
    private final Timings.Execution timings;
    private final String owner = UUID.randomUUID().toString();
    private final Set<Lane> prepared = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<Lane, Here> here = new ConcurrentHashMap<>();
    private final ConcurrentMap<Lane, RoundTrips> roundTrips = new ConcurrentHashMap<>();

    DatabasePace(Database database, Intervals intervals, Ticker ticker, Timings timings) {
        this.database = database;
        this.intervals = intervals;
        this.ticker = ticker;
        this.timings = timings.execution();
    }

    @Override
    public Duration take(Lane lane) {
        Duration left = untilFreeHere(lane);
        if (!left.isZero()) {
            return left;
        }
        if (!prepared.contains(lane)) {
            database.write(handle -> {
                prepare(handle, lane);
                return true;
            });
        }
        if (database.isShared()) {
            Duration untilFree = database.read(handle -> {
                long now = database.now(handle);
                return untilFree(state(handle, lane, now), now, Duration.ZERO, true);
            });
            if (!untilFree.isZero()) {
                return untilFree;
            }
        }
        try {
            Slot slot = database.write(handle -> takeIn(handle, lane, Duration.ZERO, database.isShared()));
            took(lane, slot);
            return Duration.ZERO;
        } catch (SlotNotFree e) {
            return e.untilFree();
        }
    }

    /**
     * A slot that was taken.
     *
     * @param interval the lane's interval at that moment
     * @param opensAt when it may be used, in the {@link Ticker}'s nanoseconds
     */
    record Slot(Duration interval, long opensAt) {
        /** Where no slot was needed. */
        static final Slot NONE = new Slot(Duration.ZERO, 0);
    }

    /**
     * Takes the slot as a part of a transaction; {@link #awaitOpen} and {@link #took} belong after its commit.
     *
     * @param ahead how long before it opens it may be taken, at most {@link Timings.Execution#slotLead()}
     * @throws SlotNotFree with the time until it may be free; the transaction is to be undone
     */
    Slot takeIn(Handle handle, Lane lane, Duration ahead) {
        return takeIn(handle, lane, ahead, false);
    }

    private Slot takeIn(Handle handle, Lane lane, Duration ahead, boolean toRead) {
        prepare(handle, lane);
        long now = database.now(handle);
        long nanos = ticker.nanos();
        Duration here = untilFreeHere(lane);
        long hereMillis = Math.ceilDiv(here.toNanos(), 1_000_000);
        Update take = handle.createUpdate(toRead ? TAKE_TO_READ : TAKE)
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .bind("now", now)
                .bind("opens", now + hereMillis)
                .bind("latest", now + ahead.toMillis())
                .bind("farthest", now + timings.slotLead().toMillis())
                .bind("margin", intervals.margin().toMillis());
        if (toRead) {
            take.bind("owner", owner)
                    .bind("until", now + timings.readLeaseDuration().toMillis());
        }
        int updated = take.execute();
        State state = state(handle, lane, now);
        if (updated == 0) {
            Duration untilFree = untilFree(state, now, ahead, toRead);
            throw new SlotNotFree(untilFree.isZero() ? Duration.ofMillis(1) : untilFree);
        }
        Duration stored = Duration.ofMillis(state.freeAt() - now)
                .minus(intervals.margin())
                .minus(state.interval());
        Duration untilOpen = stored.toMillis() > hereMillis ? stored : here;
        return new Slot(state.interval(), nanos + untilOpen.toNanos());
    }

    /** Zero when it can be taken. */
    private Duration untilFree(State state, long now, Duration ahead, boolean toRead) {
        boolean ofAnotherClock = state.freeAt()
                > now
                        + timings.slotLead()
                                .plus(intervals.margin())
                                .plus(state.interval())
                                .toMillis();
        long left = ofAnotherClock ? 0 : Math.max(0, state.freeAt() - now - ahead.toMillis());
        boolean readElsewhere =
                toRead && state.owner() != null && !owner.equals(state.owner()) && state.leaseUntil() > now;
        return left == 0 && readElsewhere ? timings.readRetryDelay() : Duration.ofMillis(left);
    }

    /** Waits until the slot that a committed transaction took opens, on this process's clock. */
    void awaitOpen(Slot slot) throws InterruptedException {
        for (long left = slot.opensAt() - ticker.nanos(); left > 0; left = slot.opensAt() - ticker.nanos()) {
            ticker.await(Duration.ofNanos(left));
        }
    }

    /**
     * What this process knows of a lane on its own clock.
     *
     * @param freeAt in the {@link Ticker}'s nanoseconds
     */
    private record Here(long freeAt, Duration interval) {

        /** The request arrived at that moment at the latest: the next one comes an interval after it, or later. */
        Here arrivedBy(long nanos) {
            long earliest = nanos + interval.toNanos();
            return earliest - freeAt > 0 ? new Here(earliest, interval) : this;
        }
    }

    /** The slot that a committed transaction took is used now. */
    void took(Lane lane, Slot slot) {
        long freeAt = ticker.nanos() + slot.interval().plus(intervals.margin()).toNanos();
        here.put(lane, new Here(freeAt, slot.interval()));
    }

    @Override
    public void answered(Lane lane) {
        here.computeIfPresent(lane, (same, known) -> known.arrivedBy(ticker.nanos()));
        if (database.isShared()) {
            letOthersRead(lane);
        }
    }

    /**
     * An operation was answered now. Its request may have been held up on its way, so that the next one would arrive too
     * soon after it; that it moves, but by no more than a {@value #HELD_UP}th of the interval or what a busy machine can
     * cost, since one slow answer must not cost the lane much.
     */
    void operationAnswered(Lane lane) {
        here.computeIfPresent(lane, (same, known) -> {
            long left =
                    known.freeAt() - known.interval().plus(intervals.margin()).toNanos();
            Duration took = Duration.ofNanos(ticker.nanos() - left);
            RoundTrips before = roundTrips.getOrDefault(lane, RoundTrips.NONE);
            roundTrips.put(lane, before.and(took));
            long most = Math.max(
                    known.interval().toNanos() / HELD_UP,
                    timings.busyMachineDelay().toNanos());
            long heldUp = Math.min(before.heldUp(took).toNanos(), most);
            return known.arrivedBy(left + heldUp);
        });
    }

    private void letOthersRead(Lane lane) {
        try {
            database.write(handle -> handle.createUpdate(ANSWERED)
                    .bind("account", lane.account())
                    .bind("endpoint", lane.endpoint().wireName())
                    .bind("owner", owner)
                    .bind("now", database.now(handle))
                    .execute());
        } catch (StoreUnavailable e) {
            // the answer is good all the same, and the others are let in when the lease of the reading has run out
        }
    }

    @Override
    public void throttled(Lane lane, Optional<Duration> threshold) {
        took(lane, database.write(handle -> throttledIn(handle, lane, threshold)));
    }

    /** The same as a part of a transaction; {@link #took} belongs after its commit. */
    Slot throttledIn(Handle handle, Lane lane, Optional<Duration> threshold) {
        prepare(handle, lane);
        long now = database.now(handle);
        threshold.ifPresent(longer -> handle.createUpdate(THROTTLED)
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .bind("threshold", longer.toMillis())
                .bind("now", now)
                .bind("until", now + timings.learnedIntervalTtl().toMillis())
                .execute());
        handle.createUpdate(RESTART)
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .bind("now", now)
                .bind("margin", intervals.margin().toMillis())
                .execute();
        return new Slot(state(handle, lane, now).interval(), ticker.nanos());
    }

    @Override
    public Tempo tempo(Lane lane) {
        record Known(State state, long now) {}
        Optional<Known> known = database.read(handle -> {
            long now = database.now(handle);
            return find(handle, lane, now).map(state -> new Known(state, now));
        });
        Duration interval = known.map(one -> one.state().interval()).orElse(intervals.of(lane.endpoint()));
        Duration left = untilFreeHere(lane);
        Duration shared = known.map(
                        one -> Duration.ofMillis(Math.max(0, one.state().freeAt() - one.now())))
                .filter(wait -> wait.compareTo(timings.slotLead().plus(interval).plus(intervals.margin())) <= 0)
                .orElse(Duration.ZERO);
        return new Tempo(interval, intervals.margin(), left.compareTo(shared) > 0 ? left : shared);
    }

    /**
     * The lane's row.
     *
     * @param owner who runs the lane, or reads through it at this moment
     */
    private record State(
            Duration interval, long freeAt, @Nullable String owner, long leaseUntil) {}

    private State state(Handle handle, Lane lane, long now) {
        return find(handle, lane, now).orElseThrow(() -> new IllegalStateException("the lane has no row: " + lane));
    }

    private static Optional<State> find(Handle handle, Lane lane, long now) {
        return handle.createQuery(STATE)
                .bind("now", now)
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .map((row, context) -> new State(
                        Duration.ofMillis(row.getLong("interval_ms")),
                        row.getLong("next_free_at"),
                        row.getString("owner"),
                        row.getLong("lease_until")))
                .findOne();
    }

    /** Makes the lane's row what this process needs, once; in a transaction that is not undone for want of a slot. */
    void prepare(Handle handle, Lane lane) {
        if (prepared.contains(lane)) {
            return;
        }
        handle.createUpdate(PREPARE)
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .bind("configured", intervals.of(lane.endpoint()).toMillis())
                .execute();
        if (!database.isShared()) {
            takenOver(handle, lane);
        }
        handle.afterCommit(() -> prepared.add(lane));
    }

    /** Somebody else had the lane, and may have sent later than it could store: the interval starts again. */
    void takenOver(Handle handle, Lane lane) {
        handle.createUpdate(RESTART_IF_RECENT)
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .bind("now", database.now(handle))
                .bind(
                        "recently",
                        database.now(handle) - timings.recentSendWindow().toMillis())
                .bind("margin", intervals.margin().toMillis())
                .execute();
    }

    /** How long the lane is not free by what this process knows of it. */
    Duration untilFreeHere(Lane lane) {
        Here known = here.get(lane);
        return known == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, known.freeAt() - ticker.nanos()));
    }
}
