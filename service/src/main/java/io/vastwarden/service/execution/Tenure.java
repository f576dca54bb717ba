package io.vastwarden.service.execution;

import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.store.Database;
import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A runner's hold of its lane, from when it took the lease until it is given back or lost. Each write names its epoch:
 * once somebody else has taken the lane, nothing that belongs to this tenure is stored any more.
 */
final class Tenure {

    private static final String HOLD = """
            UPDATE lane SET lease_until = :until
            WHERE account = :account AND endpoint = :endpoint AND owner = :owner AND epoch = :epoch""";
    private static final String GIVE_BACK = """
            UPDATE lane SET owner = NULL, lease_until = 0
            WHERE account = :account AND endpoint = :endpoint AND owner = :owner AND epoch = :epoch""";

    private final Database database;
    private final Ticker ticker;
    private final Duration lasts;
    private final Lane lane;
    private final String owner;
    private final long epoch;
    private volatile long heldSince;

    Tenure(Database database, Ticker ticker, Duration lasts, Lane lane, String owner, long epoch, long heldSince) {
        this.database = database;
        this.ticker = ticker;
        this.lasts = lasts;
        this.lane = lane;
        this.owner = owner;
        this.epoch = epoch;
        this.heldSince = heldSince;
    }

    Lane lane() {
        return lane;
    }

    /**
     * One transaction of the runner.
     *
     * @throws LeaseLost when somebody else runs the lane; nothing was stored
     */
    <T> T write(Function<Handle, T> work) {
        long asked = ticker.nanos();
        T done = database.write(handle -> {
            hold(handle);
            return work.apply(handle);
        });
        heldSince = asked;
        return done;
    }

    /**
     * Holds on to the lane although there is nothing to write.
     *
     * @throws LeaseLost when somebody else runs it
     */
    void renew() {
        write(handle -> true);
    }

    /**
     * Whether nobody else can run the lane for so long from now, whatever becomes of the database: the lease is counted
     * on this process's own clock from before it was last asked for.
     */
    boolean isSureFor(Duration time) {
        return !database.isShared() || ticker.nanos() - heldSince + time.toNanos() <= lasts.toNanos();
    }

    /** Lets somebody else take the lane at once. */
    void giveBack() {
        database.write(handle -> handle.createUpdate(GIVE_BACK)
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .bind("owner", owner)
                .bind("epoch", epoch)
                .execute());
    }

    private void hold(Handle handle) {
        int held = handle.createUpdate(HOLD)
                .bind("until", database.now(handle) + lasts.toMillis())
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .bind("owner", owner)
                .bind("epoch", epoch)
                .execute();
        if (held == 0) {
            throw new LeaseLost(this);
        }
    }
}
