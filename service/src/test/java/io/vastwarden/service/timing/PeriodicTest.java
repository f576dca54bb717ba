package io.vastwarden.service.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PeriodicTest {

    private static final Duration SHORT = Duration.ofMillis(2);

    private final Periodic periodic = new Periodic();

    @AfterEach
    void end() {
        periodic.end(new ShutdownEvent());
    }

    @Test
    void work_runs_again_and_again() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(5);
        periodic.every("work", SHORT, runs::countDown);
        periodic.begin();

        assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void work_that_is_announced_later_runs_too() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(2);
        periodic.begin();
        periodic.every("work", SHORT, runs::countDown);

        assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothing_runs_before_the_beginning() throws InterruptedException {
        AtomicInteger early = new AtomicInteger();
        CountDownLatch runs = new CountDownLatch(1);
        periodic.every("early", Duration.ZERO, SHORT, early::incrementAndGet);
        assertThat(early).hasValue(0);

        periodic.every("work", SHORT, runs::countDown);
        periodic.begin();
        assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void failure_does_not_end_the_work() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        periodic.every("work", SHORT, () -> {
            runs.countDown();
            throw new IllegalStateException("on purpose");
        });
        periodic.begin();

        assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void two_runs_never_overlap() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(20);
        periodic.every("slow", SHORT, () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            slow.await();
            running.decrementAndGet();
        });
        periodic.every("others", SHORT, others::countDown);
        periodic.begin();

        assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
        slow.countDown();
        assertThat(most.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void interval_of_nothing_is_refused_at_once() {
        assertThatThrownBy(() -> periodic.every("work", Duration.ZERO, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("work");
    }
}
