package io.vastwarden.core.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryPaceTest {
    private static final Lane DESTROY = new Lane("default", Endpoint.DESTROY_INSTANCE);
    private static final Lane OTHER_ACCOUNT = new Lane("second", Endpoint.DESTROY_INSTANCE);

    private final SettableTicker ticker = SettableTicker.leaping();
    private final Pace pace = new InMemoryPace(Intervals.defaults(), ticker);

    @Test
    void the_next_slot_is_free_exactly_after_interval_and_margin() {
        assertThat(pace.take(DESTROY)).isZero();

        ticker.advance(Duration.ofMillis(3049));
        assertThat(pace.take(DESTROY)).isEqualTo(Duration.ofMillis(1));
        ticker.advance(Duration.ofMillis(1));
        assertThat(pace.take(DESTROY)).isZero();
    }

    @Test
    void asking_too_early_takes_nothing_and_delays_nothing() {
        pace.take(DESTROY);

        for (int i = 0; i < 10; i++) {
            pace.take(DESTROY);
        }
        assertThat(pace.tempo(DESTROY).untilFree()).isEqualTo(Duration.ofMillis(3050));
    }

    @Test
    void lanes_do_not_wait_for_each_other() {
        pace.take(DESTROY);

        assertThat(pace.take(OTHER_ACCOUNT)).isZero();
        assertThat(pace.take(new Lane("default", Endpoint.CLEANUP_MACHINE))).isZero();
    }

    @Test
    void a_429_restarts_the_interval_and_raises_it_to_the_threshold() {
        pace.take(DESTROY);
        ticker.advance(Duration.ofSeconds(2));

        pace.throttled(DESTROY, Optional.of(Duration.ofSeconds(5)));

        assertThat(pace.tempo(DESTROY))
                .isEqualTo(new Tempo(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofMillis(5050)));
        assertThat(pace.tempo(OTHER_ACCOUNT).interval()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_429_without_a_threshold_restarts_the_interval_as_it_is() {
        pace.throttled(DESTROY, Optional.empty());

        assertThat(pace.take(DESTROY)).isEqualTo(Duration.ofMillis(3050));
    }

    @Test
    void a_lower_threshold_lowers_nothing() {
        pace.throttled(DESTROY, Optional.of(Duration.ofSeconds(5)));
        pace.throttled(DESTROY, Optional.of(Duration.ofSeconds(4)));
        pace.throttled(DESTROY, Optional.of(Duration.ofSeconds(1)));

        assertThat(pace.tempo(DESTROY).interval()).isEqualTo(Duration.ofSeconds(5));
    }
}
