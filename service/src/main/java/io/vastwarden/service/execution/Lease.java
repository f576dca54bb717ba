package io.vastwarden.service.execution;

import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.store.Database;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The right to run a lane, which one runner at a time has in all processes that share the database. */
final class Lease {

    private static final String HELD_BY_ANOTHER = """
            SELECT count(*) FROM lane
            WHERE account = :account AND endpoint = :endpoint AND owner <> :owner AND lease_until > :now""";
    private static final String TAKE = """
            UPDATE lane SET owner = :owner, epoch = epoch + 1, lease_until = :until
            WHERE account = :account AND endpoint = :endpoint
              AND (owner IS NULL OR owner = :owner OR lease_until <= :now OR :alone = 1)
            RETURNING epoch""";

    private final Database database;
    private final DatabasePace pace;
    private final Ticker ticker;
    private final Duration lasts;
    private final Lane lane;
    private final String owner;

    Lease(Equipment with, Lane lane, String owner) {
        this(with.database(), with.pace(), with.ticker(), with.timings().leaseDuration(), lane, owner);
    }

    /** @param lasts how long it holds after the last write, by the database's time */
    Lease(Database database, DatabasePace pace, Ticker ticker, Duration lasts, Lane lane, String owner) {
        this.database = database;
        this.pace = pace;
        this.ticker = ticker;
        this.lasts = lasts;
        this.lane = lane;
        this.owner = owner;
    }

    Lane lane() {
        return lane;
    }

    /**
     * Takes the lane if nobody else runs it.
     *
     * @param first what to do in the same transaction, before anything else is done in the tenure
     */
    Optional<Tenure> take(Consumer<Handle> first) {
        if (database.isShared() && database.read(this::isHeldByAnother)) {
            return Optional.empty();
        }
        long asked = ticker.nanos();
        return database.write(handle -> {
                    pace.prepare(handle, lane);
                    long now = database.now(handle);
                    Optional<Long> epoch = handle.createQuery(TAKE)
                            .bind("owner", owner)
                            .bind("until", now + lasts.toMillis())
                            .bind("now", now)
                            .bind("account", lane.account())
                            .bind("endpoint", lane.endpoint().wireName())
                            .bind("alone", database.isShared() ? 0 : 1)
                            .mapTo(Long.class)
                            .findOne();
                    epoch.ifPresent(one -> {
                        pace.takenOver(handle, lane);
                        first.accept(handle);
                    });
                    return epoch;
                })
                .map(epoch -> new Tenure(database, ticker, lasts, lane, owner, epoch, asked));
    }

    private boolean isHeldByAnother(Handle handle) {
        return handle.createQuery(HELD_BY_ANOTHER)
                        .bind("account", lane.account())
                        .bind("endpoint", lane.endpoint().wireName())
                        .bind("owner", owner)
                        .bind("now", database.now(handle))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
