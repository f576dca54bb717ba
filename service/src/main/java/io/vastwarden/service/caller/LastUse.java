package io.vastwarden.service.caller;

import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.StoreUnavailable;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Keeps when each caller was last here: written at most once a minute, and behind the back of the request. */
@ApplicationScoped
class LastUse {

    private static final Logger LOG = Logger.getLogger(LastUse.class);

    private final CallerStore store;
    private final Database database;
    private final InstantSource clock;
    private final long interval;
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    LastUse(CallerStore store, Database database, InstantSource clock, Timings timings) {
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.interval = timings.callers().lastUseInterval().toMillis();
    }

    void note(String caller) {
        long now = clock.millis();
        Long before = written.get(caller);
        boolean first = before == null
                ? written.putIfAbsent(caller, now) == null
                : now - before >= interval && written.replace(caller, before, now);
        if (first) {
            Thread.ofVirtual().name("last-use").start(() -> write(caller, now));
        }
    }

    private void write(String caller, long now) {
        try {
            database.write(handle -> store.used(handle, caller, now));
        } catch (StoreUnavailable e) {
            LOG.debugf("event=last_use_not_kept caller=%s cause=\"%s\"", caller, e.getMessage());
        }
    }
}
