package io.vastwarden.service.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.timing.Timings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlanChangesTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final PlanChanges changes = new PlanChanges(Ticker.system(), Timings.defaults());

    @Test
    void what_is_there_already_is_seen_at_once() throws InterruptedException {
        assertThat(changes.await("plan", Duration.ZERO, () -> Optional.of("seen")))
                .contains("seen");
    }

    @Test
    void who_has_no_patience_looks_once() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();

        assertThat(changes.await("plan", Duration.ZERO, () -> nothing(looks))).isEmpty();
        assertThat(looks).hasValue(1);
    }

    @Test
    void a_change_between_looking_and_waiting_is_not_missed() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        long before = System.nanoTime();

        Optional<String> seen = changes.await("plan", LONG, () -> {
            changes.changed("plan");
            return looks.incrementAndGet() < 50 ? Optional.empty() : Optional.of("seen");
        });

        assertThat(seen).contains("seen");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONG);
    }

    @Test
    void everybody_who_waits_for_the_plan_sees_its_change() throws Exception {
        AtomicInteger value = new AtomicInteger();
        CountDownLatch looked = new CountDownLatch(3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = java.util.stream.IntStream.range(0, 3)
                    .mapToObj(i -> threads.submit(() -> changes.await("plan", LONG, () -> {
                        Optional<Integer> now = Optional.of(value.get()).filter(one -> one > 0);
                        looked.countDown();
                        return now;
                    })))
                    .toList();
            looked.await();

            value.set(7);
            changes.changed("plan");

            for (Future<Optional<Integer>> one : waiting) {
                assertThat(one.get(20, TimeUnit.SECONDS)).contains(7);
            }
        }
    }

    @Test
    void when_the_service_ends_nobody_waits_any_longer() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> waiting = threads.submit(() -> changes.await("plan", Duration.ofHours(1), () -> {
                looked.countDown();
                return Optional.empty();
            }));
            looked.await();

            changes.end(new io.quarkus.runtime.ShutdownDelayInitiatedEvent());

            assertThat(waiting.get(20, TimeUnit.SECONDS)).isEmpty();
        }
    }

    private static Optional<String> nothing(AtomicInteger looks) {
        looks.incrementAndGet();
        return Optional.empty();
    }
}
