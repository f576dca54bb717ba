package io.vastwarden.service.execution;

import io.vastwarden.core.pacing.Lane;
import io.vastwarden.service.store.Database;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** One runner's right to a lane. Every write of the runner goes through {@link #write} and names its epoch. */
final class Lease {

    private static final Duration LASTS = Duration.ofSeconds(15);

    private static final String TAKE = """
            UPDATE lane SET owner = :owner, epoch = epoch + 1, lease_until = :until
            WHERE account = :account AND endpoint = :endpoint
              AND (owner IS NULL OR owner = :owner OR lease_until <= :now OR :ours = 1)
            RETURNING epoch""";
    private static final String HOLD = """
            UPDATE lane SET lease_until = :until
            WHERE account = :account AND endpoint = :endpoint AND owner = :owner AND epoch = :epoch""";
    private static final String GIVE_BACK = """
            UPDATE lane SET owner = NULL, lease_until = 0
            WHERE account = :account AND endpoint = :endpoint AND owner = :owner AND epoch = :epoch""";

    private final Database database;
    private final DatabasePace pace;
    private final Lane lane;
    private final String owner;
    private volatile long epoch;

    Lease(Database database, DatabasePace pace, Lane lane, String owner) {
        this.database = database;
        this.pace = pace;
        this.lane = lane;
        this.owner = owner;
    }

    Lane lane() {
        return lane;
    }

    /**
     * Takes the lane if nobody else runs it.
     *
     * @param first what to do in the same transaction, before anything else is done under the lease
     */
    boolean take(Consumer<Handle> first) {
        Optional<Long> taken = database.write(handle -> {
            pace.prepare(handle, lane);
            long now = database.now(handle);
            Optional<Long> mine = handle.createQuery(TAKE)
                    .bind("owner", owner)
                    .bind("until", now + LASTS.toMillis())
                    .bind("now", now)
                    .bind("account", lane.account())
                    .bind("endpoint", lane.endpoint().wireName())
                    .bind("ours", database.isOurs() ? 1 : 0)
                    .mapTo(Long.class)
                    .findOne();
            mine.ifPresent(one -> first.accept(handle));
            return mine;
        });
        taken.ifPresent(mine -> epoch = mine);
        return taken.isPresent();
    }

    /**
     * One transaction of the runner.
     *
     * @throws LeaseLost when somebody else runs the lane; nothing was stored
     */
    <T> T write(Function<Handle, T> work) {
        return database.write(handle -> {
            if (hold(handle) == 0) {
                throw new LeaseLost(lane);
            }
            return work.apply(handle);
        });
    }

    /** Holds on to the lane; does nothing when it is lost, which the next write will notice. */
    void renew() {
        database.write(this::hold);
    }

    void giveBack() {
        database.write(handle -> handle.createUpdate(GIVE_BACK)
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .bind("owner", owner)
                .bind("epoch", epoch)
                .execute());
    }

    private int hold(Handle handle) {
        return handle.createUpdate(HOLD)
                .bind("until", database.now(handle) + LASTS.toMillis())
                .bind("account", lane.account())
                .bind("endpoint", lane.endpoint().wireName())
                .bind("owner", owner)
                .bind("epoch", epoch)
                .execute();
    }
}
