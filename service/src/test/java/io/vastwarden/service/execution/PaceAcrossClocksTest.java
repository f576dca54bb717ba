package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Intervals;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.SettableTicker;
import io.vastwarden.service.proof.SandboxResource;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.timing.Timings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SandboxResource.class)
class PaceAcrossClocksTest {

    private static final Duration INTERVAL = Duration.ofHours(3);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration WHOLE = INTERVAL.plus(MARGIN);

    @Inject
    Database database;

    private final SettableTicker ticker = SettableTicker.leaping();
    private final Lane lane = new Lane("pace-" + UUID.randomUUID(), Endpoint.DESTROY_INSTANCE);

    private DatabasePace pace() {
        return pace(INTERVAL, ticker);
    }

    private DatabasePace pace(Duration interval, SettableTicker time) {
        return new DatabasePace(
                database, Intervals.of(Map.of(Endpoint.DESTROY_INSTANCE, interval), MARGIN), time, Timings.defaults());
    }

    /** What the wall clock of another time would have stored. */
    private void freeIn(Duration duration) {
        database.write(handle -> handle.createUpdate("UPDATE lane SET next_free_at = :at WHERE account = :account")
                .bind("at", database.now(handle) + duration.toMillis())
                .bind("account", lane.account())
                .execute());
    }

    @Test
    void the_first_slot_is_free_and_the_next_one_is_not_before_interval_and_margin() {
        DatabasePace pace = pace();

        assertThat(pace.take(lane)).isZero();
        assertThat(pace.take(lane)).isEqualTo(WHOLE);
        ticker.advance(WHOLE.minusNanos(1));
        assertThat(pace.take(lane)).isPositive();
    }

    @Test
    void a_wall_clock_that_jumps_forward_does_not_bring_two_requests_closer() {
        DatabasePace pace = pace();
        assertThat(pace.take(lane)).isZero();

        freeIn(Duration.ofDays(-1));

        assertThat(pace.take(lane)).isEqualTo(WHOLE);
        ticker.advance(WHOLE);
        assertThat(pace.take(lane)).isZero();
    }

    @Test
    void a_wall_clock_that_jumps_back_does_not_hold_the_lane_for_longer_than_its_interval() {
        DatabasePace pace = pace();
        assertThat(pace.take(lane)).isZero();

        freeIn(Duration.ofDays(365));

        assertThat(pace.take(lane)).isEqualTo(WHOLE);
        assertThat(pace.tempo(lane).untilFree()).isEqualTo(WHOLE);
        ticker.advance(WHOLE);
        assertThat(pace.take(lane)).isZero();
    }

    @Test
    void a_slot_that_was_taken_before_a_restart_is_still_taken_after_it() {
        assertThat(pace().take(lane)).isZero();

        DatabasePace restarted = pace(INTERVAL, SettableTicker.leaping());

        assertThat(restarted.take(lane)).isBetween(WHOLE.minusMinutes(1), WHOLE);
        freeIn(Duration.ZERO);
        assertThat(restarted.take(lane)).isZero();
    }

    @Test
    void a_429_teaches_a_longer_interval_that_survives_a_restart_and_restarts_the_interval() {
        DatabasePace pace = pace();
        assertThat(pace.take(lane)).isZero();
        ticker.advance(WHOLE);

        pace.throttled(lane, Optional.of(INTERVAL.multipliedBy(2)));

        assertThat(pace.take(lane)).isEqualTo(INTERVAL.multipliedBy(2).plus(MARGIN));
        assertThat(pace().tempo(lane).interval()).isEqualTo(INTERVAL.multipliedBy(2));
        pace.throttled(lane, Optional.of(Duration.ofMillis(1)));
        pace.throttled(lane, Optional.empty());
        assertThat(pace.tempo(lane).interval()).isEqualTo(INTERVAL.multipliedBy(2));
    }

    @Test
    void another_configured_interval_forgets_what_was_learned() {
        DatabasePace before = pace();
        before.take(lane);
        before.throttled(lane, Optional.of(INTERVAL.multipliedBy(2)));

        DatabasePace after = pace(Duration.ofHours(1), ticker);
        after.take(lane);

        assertThat(after.tempo(lane).interval()).isEqualTo(Duration.ofHours(1));
    }
}
