package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
class DatabasePaceTest {
    private static final Duration AHEAD = Timings.defaults().execution().slotLead();
    static final Duration SHORT = AHEAD.minusMillis(5);
    private static final Duration LONG = Duration.ofHours(1);

    final SettableTicker ticker = SettableTicker.leaping();
    private final Lane lane = new Lane("account-" + UUID.randomUUID(), Endpoint.DESTROY_INSTANCE);

    @Inject
    Database database;

    @Test
    void a_slot_that_is_taken_ahead_opens_when_the_lane_is_free_and_not_before() throws Exception {
        DatabasePace pace = pace(SHORT);
        pace.took(lane, takenAhead(pace));

        DatabasePace.Slot next = takenAhead(pace);

        assertThat(next.opensAt() - ticker.nanos()).isEqualTo(SHORT.toNanos());
        pace.awaitOpen(next);
        assertThat(ticker.nanos()).isEqualTo(next.opensAt());
    }

    @Test
    void the_interval_counts_from_when_a_slot_opens_and_not_from_when_it_was_taken() {
        DatabasePace pace = pace(SHORT);
        pace.took(lane, takenAhead(pace));
        long before = database.read(database::now);

        takenAhead(pace);

        assertThat(nextFreeAt()).isGreaterThanOrEqualTo(before + 2 * SHORT.toMillis());
    }

    @Test
    void nothing_is_taken_earlier_than_a_little_ahead() {
        DatabasePace pace = pace(LONG);
        pace.took(lane, takenAhead(pace));
        long free = nextFreeAt();

        assertThatThrownBy(() -> takenAhead(pace))
                .isInstanceOfSatisfying(
                        SlotNotFree.class,
                        early -> assertThat(early.untilFree()).isPositive().isLessThanOrEqualTo(LONG.minus(AHEAD)));
        assertThat(nextFreeAt()).isEqualTo(free);
    }

    @Test
    void reads_take_nothing_ahead() {
        DatabasePace pace = pace(SHORT);
        assertThat(pace.take(lane)).isZero();
        long free = nextFreeAt();

        assertThat(pace.take(lane)).isEqualTo(SHORT);
        assertThat(nextFreeAt()).isEqualTo(free);
    }

    @Test
    void a_moment_far_ahead_was_left_by_another_clock_and_holds_nothing_up() {
        DatabasePace pace = pace(SHORT);
        takenAhead(pace);
        moveADayAhead();

        DatabasePace.Slot slot = takenAhead(pace);

        assertThat(slot.opensAt()).isEqualTo(ticker.nanos());
    }

    @Test
    void after_a_restart_a_moment_far_ahead_costs_one_interval_and_no_more() {
        takenAhead(pace(SHORT));
        moveADayAhead();

        DatabasePace.Slot slot = takenAhead(pace(SHORT));

        assertThat(slot.opensAt() - ticker.nanos()).isPositive().isLessThanOrEqualTo(SHORT.toNanos());
    }

    @Test
    void an_operation_that_was_held_up_on_its_way_moves_the_next_slot() {
        DatabasePace pace = pace(LONG);
        pace.took(lane, takenAhead(pace));
        ticker.advance(Duration.ofMinutes(1));

        pace.operationAnswered(lane);

        assertThat(pace.untilFreeHere(lane)).isEqualTo(LONG);
    }

    @Test
    void an_operation_that_takes_long_moves_the_next_slot_by_a_twentieth_of_the_interval_and_no_more() {
        DatabasePace pace = pace(LONG);
        pace.took(lane, takenAhead(pace));
        ticker.advance(Duration.ofMinutes(30));

        pace.operationAnswered(lane);

        assertThat(pace.untilFreeHere(lane)).isEqualTo(Duration.ofMinutes(33));
    }

    @Test
    void an_operation_that_is_answered_within_the_margin_moves_nothing() {
        DatabasePace pace = new DatabasePace(
                database,
                Intervals.of(Map.of(Endpoint.DESTROY_INSTANCE, LONG), Duration.ofSeconds(1)),
                ticker,
                Timings.defaults());
        pace.took(lane, takenAhead(pace));
        ticker.advance(Duration.ofSeconds(1));

        pace.operationAnswered(lane);

        assertThat(pace.untilFreeHere(lane)).isEqualTo(LONG);
    }

    @Test
    void what_a_429_taught_holds_for_an_hour_after_the_last_one_and_then_the_configured_interval_is_tried() {
        DatabasePace pace = pace(LONG);
        takenAhead(pace);
        long before = database.read(database::now);

        pace.throttled(lane, Optional.of(LONG.multipliedBy(2)));

        assertThat(pace.tempo(lane).interval()).isEqualTo(LONG.multipliedBy(2));
        assertThat(learnedUntil())
                .isGreaterThanOrEqualTo(before
                        + Timings.defaults().execution().learnedIntervalTtl().toMillis());
        pace.throttled(lane, Optional.of(LONG));
        assertThat(pace.tempo(lane).interval()).isEqualTo(LONG.multipliedBy(2));

        learnedLongAgo();

        assertThat(pace.tempo(lane).interval()).isEqualTo(LONG);
        pace.throttled(lane, Optional.of(LONG.plusMillis(1)));
        assertThat(pace.tempo(lane).interval()).isEqualTo(LONG.plusMillis(1));
    }

    private long learnedUntil() {
        return database.read(handle -> handle.createQuery("SELECT learned_until FROM lane WHERE account = :account")
                .bind("account", lane.account())
                .mapTo(Long.class)
                .one());
    }

    private void learnedLongAgo() {
        database.write(handle -> handle.createUpdate("UPDATE lane SET learned_until = :now WHERE account = :account")
                .bind("now", database.now(handle))
                .bind("account", lane.account())
                .execute());
    }

    @Test
    void how_long_an_operation_always_takes_moves_nothing_once_that_is_known() {
        DatabasePace pace = pace(LONG);
        answerAfter(pace, Duration.ofSeconds(90));
        for (int i = 0; i < 4; i++) {
            answerAfter(pace, Duration.ofMinutes(1));
            assertThat(pace.untilFreeHere(lane)).isEqualTo(LONG);
        }

        answerAfter(pace, Duration.ofMinutes(1));
        assertThat(pace.untilFreeHere(lane)).isEqualTo(LONG.minusMinutes(1));

        answerAfter(pace, Duration.ofSeconds(70));
        assertThat(pace.untilFreeHere(lane)).isEqualTo(LONG.minusMinutes(1));
    }

    private void answerAfter(DatabasePace pace, Duration time) {
        ticker.advance(pace.untilFreeHere(lane));
        pace.took(lane, new DatabasePace.Slot(LONG, ticker.nanos()));
        ticker.advance(time);
        pace.operationAnswered(lane);
    }

    void moveADayAhead() {
        database.write(handle -> handle.createUpdate(
                        "UPDATE lane SET next_free_at = next_free_at + 86400000 WHERE account = :account")
                .bind("account", lane.account())
                .execute());
    }

    DatabasePace pace(Duration interval) {
        return new DatabasePace(
                database,
                Intervals.of(Map.of(Endpoint.DESTROY_INSTANCE, interval), Duration.ZERO),
                ticker,
                Timings.defaults());
    }

    DatabasePace.Slot takenAhead(DatabasePace pace) {
        return database.write(handle -> pace.takeIn(handle, lane, AHEAD));
    }

    private long nextFreeAt() {
        return database.read(handle -> handle.createQuery("SELECT next_free_at FROM lane WHERE account = :account")
                .bind("account", lane.account())
                .mapTo(Long.class)
                .one());
    }
}
