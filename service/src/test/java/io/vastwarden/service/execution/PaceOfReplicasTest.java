package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Intervals;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.pacing.Urgency;
import io.vastwarden.service.proof.SandboxResource;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.OnPostgres;
import io.vastwarden.service.timing.Timings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Reads of several replicas through one lane: each has a pace, a turnstile and a memory of its own. */
@QuarkusTest
@TestProfile(OnPostgres.class)
@WithTestResource(SandboxResource.class)
class PaceOfReplicasTest {

    private static final Duration INTERVAL = Duration.ofMillis(60);
    private static final Duration MARGIN = Duration.ofMillis(5);

    private final Lane lane = new Lane("replicas-" + UUID.randomUUID(), Endpoint.LIST_INSTANCES);

    @Inject
    Database database;

    private DatabasePace pace() {
        return new DatabasePace(
                database,
                Intervals.of(Map.of(Endpoint.LIST_INSTANCES, INTERVAL), MARGIN),
                Ticker.system(),
                Timings.defaults());
    }

    @Test
    void whatever_holds_a_request_up_two_never_arrive_closer_than_the_interval() throws Exception {
        ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> replicas = new ArrayList<>();
            for (int replica = 0; replica < 3; replica++) {
                Turnstile turnstile = new Turnstile(pace(), Ticker.system(), 10);
                Random random = new Random(replica);
                replicas.add(threads.submit(() -> {
                    for (int i = 0; i < 8; i++) {
                        int heldUp = random.nextInt(150);
                        turnstile.pass(lane, Urgency.PERSON, () -> {
                            sleep(heldUp);
                            return arrivals.add(System.nanoTime());
                        });
                    }
                    return true;
                }));
            }
            for (Future<?> replica : replicas) {
                replica.get();
            }
        }

        List<Long> inOrder = arrivals.stream().sorted().toList();
        assertThat(inOrder).hasSize(24);
        for (int i = 1; i < inOrder.size(); i++) {
            assertThat(Duration.ofNanos(inOrder.get(i) - inOrder.get(i - 1)))
                    .as("between arrival %d and the next", i)
                    .isGreaterThanOrEqualTo(INTERVAL);
        }
    }

    @Test
    void while_one_waits_for_its_answer_the_others_wait_but_not_for_one_that_died() {
        DatabasePace dies = pace();
        DatabasePace lives = pace();
        assertThat(dies.take(lane)).isZero();
        freeSince(Duration.ofSeconds(1));

        assertThat(lives.take(lane)).isPositive();
        untilReadingEnds(Duration.ofMillis(-1));

        assertThat(lives.take(lane)).isZero();
        freeSince(Duration.ofSeconds(1));
        dies.answered(lane);
        assertThat(dies.take(lane))
                .as("a late answer frees nothing that is another's")
                .isPositive();
    }

    @Test
    void what_one_learns_from_a_429_holds_for_all() {
        DatabasePace one = pace();
        DatabasePace other = pace();
        one.take(lane);

        one.throttled(lane, Optional.of(Duration.ofMinutes(5)));
        one.answered(lane);

        assertThat(other.tempo(lane).interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(other.take(lane)).isGreaterThan(Duration.ofMinutes(4));
    }

    private void freeSince(Duration duration) {
        set("next_free_at", duration.negated());
    }

    private void untilReadingEnds(Duration duration) {
        set("lease_until", duration);
    }

    private void set(String column, Duration fromNow) {
        database.write(handle -> handle.createUpdate("UPDATE lane SET " + column + " = :at WHERE account = :account")
                .bind("at", database.now(handle) + fromNow.toMillis())
                .bind("account", lane.account())
                .execute());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
