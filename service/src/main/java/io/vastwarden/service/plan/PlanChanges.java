package io.vastwarden.service.plan;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets threads of this process wait until something about a plan has changed. */
@ApplicationScoped
public class PlanChanges {

    private final Ticker ticker;
    /** Changes that another process made are seen this late. */
    private final Duration pollInterval;

    private final ConcurrentMap<String, Followers> followed = new ConcurrentHashMap<>();
    private volatile boolean ending;

    PlanChanges(Ticker ticker, Timings timings) {
        this.ticker = ticker;
        this.pollInterval = timings.plans().changePollInterval();
    }

    private static final class Followers {
        final ReentrantLock lock = new ReentrantLock();
        final Condition changed = lock.newCondition();
        int count;
        long changes;
    }

    /** The service was told to end: nobody waits any longer, since those who wait would hold up the end. */
    void end(@Observes ShutdownDelayInitiatedEvent end) {
        ending = true;
        followed.keySet().forEach(this::changed);
    }

    /** Whether the service was told to end. */
    boolean ending() {
        return ending;
    }

    /** To be called after the commit. */
    public void changed(String plan) {
        Followers followers = followed.get(plan);
        if (followers != null) {
            followers.lock.lock();
            try {
                followers.changes++;
                followers.changed.signalAll();
            } finally {
                followers.lock.unlock();
            }
        }
    }

    /**
     * Looks, and looks again after each change of the plan, until there is something to see, the patience ends, or the
     * service does.
     *
     * @return what was seen; empty when there was nothing to see
     */
    public <T> Optional<T> await(String plan, Duration patience, Supplier<Optional<T>> look)
            throws InterruptedException {
        Followers followers = enter(plan);
        try {
            long deadline = ticker.nanos() + patience.toNanos();
            while (true) {
                long before = changesOf(followers);
                Optional<T> seen = look.get();
                long left = deadline - ticker.nanos();
                if (seen.isPresent() || left <= 0 || ending) {
                    return seen;
                }
                awaitChange(followers, before, Math.min(left, pollInterval.toNanos()));
            }
        } finally {
            leave(plan);
        }
    }

    private Followers enter(String plan) {
        Followers entered = followed.compute(plan, (id, followers) -> {
            Followers one = followers == null ? new Followers() : followers;
            one.count++;
            return one;
        });
        return entered;
    }

    private void leave(String plan) {
        followed.computeIfPresent(plan, (id, followers) -> --followers.count == 0 ? null : followers);
    }

    private static long changesOf(Followers followers) {
        followers.lock.lock();
        try {
            return followers.changes;
        } finally {
            followers.lock.unlock();
        }
    }

    private void awaitChange(Followers followers, long before, long nanos) throws InterruptedException {
        followers.lock.lock();
        try {
            ticker.await(followers.changed, () -> followers.changes != before, Duration.ofNanos(nanos));
        } finally {
            followers.lock.unlock();
        }
    }
}
