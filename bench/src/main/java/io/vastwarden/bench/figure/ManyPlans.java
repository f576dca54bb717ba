package io.vastwarden.bench.figure;

import io.vastwarden.bench.site.Api;
import io.vastwarden.bench.site.CannotMeasure;
import io.vastwarden.bench.site.RunningService;
import io.vastwarden.bench.site.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Whether anything that a plan needs in memory stays there when it has ended. */
final class ManyPlans implements Figure {
    private static final long MOST_GROWTH = 5L * 1024 * 1024;
    private static final int CLIENTS = 8;

    @Override
    public String name() {
        return "many-plans";
    }

    @Override
    public String about() {
        return "10,000 plans of one instance, planned, approved, destroyed and verified one after the other over "
                + CLIENTS
                + " connections, on Vast.ai-shaped paths, with lanes that are always free. Heap: what is in use after two full"
                + " collections that jcmd asks for. Resident: VmRSS then. Only with --only, since it takes long.";
    }

    private record Seen(int plans, long heap, long resident) {}

    @Override
    public List<Row> measure(Site site) throws IOException, InterruptedException {
        RunningService service = site.service(Paces.FREE, name());
        List<Seen> seen = new ArrayList<>();
        long began = System.nanoTime();
        int done = 0;
        for (int until : site.quick() ? new int[] {100, 200, 300} : new int[] {2_000, 6_000, 10_000}) {
            run(site, service.api(), until - done);
            done = until;
            seen.add(new Seen(
                    done, service.heapAfterCollection(), service.resident().bytes()));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        long growth = seen.getLast().heap() - seen.getFirst().heap();
        List<Row> rows = new ArrayList<>();
        for (Seen one : seen) {
            rows.add(Row.told(
                    "after " + Shown.number(one.plans()) + " plans",
                    Shown.mebibytes(one.heap()) + " of heap in use, " + Shown.mebibytes(one.resident()) + " resident"));
        }
        rows.add(Row.judged(
                "growth of the heap from " + Shown.number(seen.getFirst().plans()) + " to " + Shown.number(done)
                        + " plans",
                String.format(Locale.ROOT, "%.1f MiB", growth / 1024.0 / 1024.0) + " (all took " + Shown.seconds(took)
                        + ")",
                "at most " + Shown.mebibytes(MOST_GROWTH),
                growth <= MOST_GROWTH));
        return rows;
    }

    private static void run(Site site, Api api, int plans) throws InterruptedException {
        Queue<Long> ids = new ArrayDeque<>(site.newInstances(plans));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    for (Long id = next(ids); id != null; id = next(ids)) {
                        api.send(api.destruction(id));
                    }
                    return true;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new CannotMeasure("a plan was not carried out: " + e.getCause(), e);
        }
    }

    private static @Nullable Long next(Queue<Long> ids) {
        synchronized (ids) {
            return ids.poll();
        }
    }
}
