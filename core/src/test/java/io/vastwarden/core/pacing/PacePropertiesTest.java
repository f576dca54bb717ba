package io.vastwarden.core.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for a lane whatever happens to it, in whatever order. */
class PacePropertiesTest {
    private static final Lane LANE = new Lane("default", Endpoint.DESTROY_INSTANCE);
    private static final Duration MARGIN = Duration.ofMillis(50);

    sealed interface Step {
        record Take() implements Step {}

        record Throttled(Optional<Duration> threshold) implements Step {}

        record Pass(Duration time) implements Step {}

        record PassUntilFree() implements Step {}
    }

    @Property
    void no_slot_comes_sooner_than_the_interval_in_force_and_the_margin_after_a_slot_or_a_429(
            @ForAll("steps") List<Step> steps, @ForAll("intervals") Duration configured) {
        SettableTicker ticker = SettableTicker.leaping();
        Pace pace = new InMemoryPace(Intervals.of(Map.of(LANE.endpoint(), configured), MARGIN), ticker);
        Duration inForce = configured;
        @Nullable Long last = null;

        for (Step step : steps) {
            switch (step) {
                case Step.Take _ -> {
                    Duration left = pace.take(LANE);
                    Duration due =
                            last == null ? Duration.ZERO : inForce.plus(MARGIN).minusNanos(ticker.nanos() - last);
                    assertThat(left).isEqualTo(due.isNegative() ? Duration.ZERO : due);
                    if (left.isZero()) {
                        last = ticker.nanos();
                    }
                }
                case Step.Throttled(Optional<Duration> threshold) -> {
                    pace.throttled(LANE, threshold);
                    last = ticker.nanos();
                    inForce = longer(inForce, threshold);
                }
                case Step.Pass(Duration time) -> ticker.advance(time);
                case Step.PassUntilFree _ -> ticker.advance(pace.tempo(LANE).untilFree());
            }
            assertThat(pace.tempo(LANE).interval()).isEqualTo(inForce);
        }
    }

    @Property
    void after_the_time_that_take_names_the_slot_can_be_taken(@ForAll("steps") List<Step> steps) {
        SettableTicker ticker = SettableTicker.leaping();
        Pace pace = new InMemoryPace(Intervals.defaults(), ticker);
        for (Step step : steps) {
            switch (step) {
                case Step.Take _ -> pace.take(LANE);
                case Step.Throttled(Optional<Duration> threshold) -> pace.throttled(LANE, threshold);
                case Step.Pass(Duration time) -> ticker.advance(time);
                case Step.PassUntilFree _ -> ticker.advance(pace.tempo(LANE).untilFree());
            }
        }

        Duration left = pace.take(LANE);
        ticker.advance(left);
        assertThat(left.isZero() || pace.take(LANE).isZero()).isTrue();
    }

    private static Duration longer(Duration interval, Optional<Duration> threshold) {
        return threshold.filter(named -> named.compareTo(interval) > 0).orElse(interval);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Duration> times =
                Arbitraries.longs().between(0, 12_000_000_000L).map(Duration::ofNanos);
        return Arbitraries.<Step>oneOf(
                        Arbitraries.just(new Step.Take()),
                        Arbitraries.just(new Step.PassUntilFree()),
                        times.map(Step.Pass::new),
                        times.optional().map(Step.Throttled::new))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Duration> intervals() {
        return Arbitraries.longs().between(0, 9_000).map(Duration::ofMillis);
    }
}
