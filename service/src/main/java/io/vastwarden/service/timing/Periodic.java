package io.vastwarden.service.timing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs work again and again, each run on a virtual thread. It begins when {@link #begin} is called: work that is announced
 * before then waits, so that a start that fails has done nothing.
 */
@Singleton
public class Periodic {

    private static final Logger LOG = Logger.getLogger(Periodic.class);

    private final List<Work> waiting = new ArrayList<>();
    private @Nullable ScheduledExecutorService timer;
    private boolean ended;

    /** What can fail in a run: it is logged, and the next run comes when it is due. */
    public interface Run {
        void run() throws InterruptedException;
    }

    private record Work(String name, Duration first, Duration interval, Run run, AtomicBoolean running) {}

    /** Runs this work at the interval, the first time after one interval. A run that takes longer delays the next one. */
    public void every(String name, Duration interval, Run run) {
        every(name, interval, interval, run);
    }

    /** The same, the first time after another duration. */
    public synchronized void every(String name, Duration first, Duration interval, Run run) {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException(
                    "The interval of " + name + " must be more than 0, not " + interval + ".");
        }
        Work work = new Work(name, first, interval, run, new AtomicBoolean());
        if (timer == null) {
            waiting.add(work);
        } else {
            schedule(timer, work);
        }
    }

    /** From now on work is run. */
    public synchronized void begin() {
        if (timer == null && !ended) {
            ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("periodic").factory());
            waiting.forEach(work -> schedule(begun, work));
            waiting.clear();
            timer = begun;
        }
    }

    synchronized void end(@Observes ShutdownEvent shutdown) {
        ended = true;
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    private static void schedule(ScheduledExecutorService timer, Work work) {
        var _ = timer.scheduleAtFixedRate(
                () -> start(work), work.first().toNanos(), work.interval().toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void start(Work work) {
        if (work.running().compareAndSet(false, true)) {
            Thread.ofVirtual().name(work.name()).start(() -> run(work));
        }
    }

    private static void run(Work work) {
        try {
            work.run().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "event=periodic_work_failed work=%s", work.name());
        } finally {
            work.running().set(false);
        }
    }
}
