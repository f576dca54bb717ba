package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Intervals;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.SettableTicker;
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
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who of several replicas may run a lane. What passes by itself here is only this process's own clock. */
@QuarkusTest
@TestProfile(OnPostgres.class)
@WithTestResource(SandboxResource.class)
class LeaseOnPostgresTest {

    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration LASTS = Duration.ofSeconds(15);

    private final SettableTicker ticker = SettableTicker.leaping();
    private final Lane lane = new Lane("lease-" + UUID.randomUUID(), Endpoint.DESTROY_INSTANCE);

    @Inject
    Database database;

    private Lease replica(String owner) {
        DatabasePace pace = new DatabasePace(
                database,
                Intervals.of(Map.of(Endpoint.DESTROY_INSTANCE, INTERVAL), Duration.ZERO),
                ticker,
                Timings.defaults());
        return new Lease(database, pace, ticker, LASTS, lane, owner);
    }

    private static Optional<Tenure> taken(Lease lease) {
        return lease.take(handle -> {});
    }

    @Test
    void a_lane_is_run_by_one_until_it_gives_it_back() {
        Tenure first = taken(replica("a")).orElseThrow();

        assertThat(taken(replica("b"))).isEmpty();
        first.giveBack();
        assertThat(taken(replica("b"))).isPresent();
    }

    @Test
    void of_many_who_want_it_at_once_one_gets_it() throws Exception {
        int replicas = 6;
        CountDownLatch ready = new CountDownLatch(replicas);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                Lease replica = replica("replica-" + i);
                all.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return taken(replica).isPresent();
                }));
            }
            int got = 0;
            for (Future<Boolean> one : all) {
                got += one.get() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        }
    }

    @Test
    void when_its_time_is_over_another_one_takes_it_and_the_first_can_store_nothing_more() {
        Tenure first = taken(replica("a")).orElseThrow();
        leaseEndsIn(Duration.ofMillis(-1));

        Tenure second = taken(replica("b")).orElseThrow();

        assertThatThrownBy(() -> first.write(this::scribble))
                .isInstanceOfSatisfying(
                        LeaseLost.class, lost -> assertThat(lost.tenure()).isSameAs(first));
        assertThatThrownBy(first::renew).isInstanceOf(LeaseLost.class);
        assertThat(scribbles()).isZero();
        second.write(this::scribble);
        assertThat(scribbles()).isEqualTo(1);
        first.giveBack();
        assertThat(taken(replica("c"))).as("what was lost cannot be given back").isEmpty();
    }

    @Test
    void what_the_same_replica_held_before_it_lost_the_lane_can_store_nothing_when_it_has_it_again() {
        Lease replica = replica("a");
        Tenure before = taken(replica).orElseThrow();
        Tenure again = taken(replica).orElseThrow();

        assertThatThrownBy(() -> before.write(this::scribble)).isInstanceOf(LeaseLost.class);
        again.write(this::scribble);
        assertThat(scribbles()).isEqualTo(1);
    }

    @Test
    void each_write_prolongs_it_by_the_time_of_the_database() {
        Tenure tenure = taken(replica("a")).orElseThrow();
        leaseEndsIn(Duration.ofMillis(-1));

        tenure.renew();

        assertThat(taken(replica("b"))).isEmpty();
    }

    @Test
    void how_long_it_holds_for_sure_is_counted_on_the_own_clock_from_before_it_was_asked_for() {
        Tenure tenure = taken(replica("a")).orElseThrow();

        assertThat(tenure.isSureFor(LASTS)).isTrue();
        ticker.advance(LASTS.minusSeconds(5));
        assertThat(tenure.isSureFor(Duration.ofSeconds(5))).isTrue();
        assertThat(tenure.isSureFor(Duration.ofSeconds(6))).isFalse();
        tenure.renew();
        assertThat(tenure.isSureFor(Duration.ofSeconds(6))).isTrue();
    }

    @Test
    void whoever_takes_a_lane_over_waits_an_interval_since_the_last_one_may_just_have_sent() {
        Tenure first = taken(replica("a")).orElseThrow();
        DatabasePace pace = new DatabasePace(
                database,
                Intervals.of(Map.of(Endpoint.DESTROY_INSTANCE, INTERVAL), Duration.ZERO),
                ticker,
                Timings.defaults());
        first.write(handle -> pace.takeIn(handle, lane, Duration.ZERO));
        freeSince(Duration.ofSeconds(14));
        leaseEndsIn(Duration.ofMillis(-1));

        assertThat(taken(replica("b"))).isPresent();
        assertThat(pace.tempo(lane).untilFree()).isGreaterThan(INTERVAL.minusMinutes(1));
    }

    private int scribble(org.jdbi.v3.core.Handle handle) {
        return handle.createUpdate(
                        "INSERT INTO cursor_position (actor, name, position, updated_at) VALUES (:actor, 'x', 1, 0)")
                .bind("actor", lane.account())
                .execute();
    }

    private int scribbles() {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM cursor_position WHERE actor = :actor")
                .bind("actor", lane.account())
                .mapTo(Integer.class)
                .one());
    }

    private void leaseEndsIn(Duration duration) {
        set("lease_until", duration);
    }

    private void freeSince(Duration duration) {
        set("next_free_at", duration.negated());
    }

    private void set(String column, Duration fromNow) {
        database.write(handle -> handle.createUpdate("UPDATE lane SET " + column + " = :at WHERE account = :account")
                .bind("at", database.now(handle) + fromNow.toMillis())
                .bind("account", lane.account())
                .execute());
    }
}
