package io.vastwarden.service.execution;

import static io.vastwarden.service.harness.ScriptedVast.Reaction.answers;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.works;
import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.harness.ScriptedVast;
import io.vastwarden.service.harness.ScriptedVast.Call;
import io.vastwarden.service.harness.ScriptedVast.Kind;
import io.vastwarden.service.harness.ScriptedVast.Reaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the requests of a lane leave. */
class LanePaceTest extends LaneCases {

    private static final Duration STEP = Duration.ofMillis(3_050);

    private static List<Duration> gaps(List<Call> calls) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < calls.size(); i++) {
            gaps.add(Duration.ofNanos(calls.get(i).nanos() - calls.get(i - 1).nanos()));
        }
        return gaps;
    }

    private static long[] ids(int count) {
        return LongStream.range(100, 100 + count).toArray();
    }

    private static Reaction tooFrequent(String threshold) {
        return answers(429, "API requests too frequent: endpoint threshold=" + threshold);
    }

    @Test
    void destroys_leave_an_interval_and_a_margin_apart() {
        LaneHarness lane = destroying();
        lane.approve(ids(12));

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.DESTROY)))
                .hasSize(11)
                .allSatisfy(gap -> assertThat(gap).isBetween(STEP, STEP.plusMillis(5)));
    }

    @Test
    void clean_ups_leave_eight_seconds_apart() {
        LaneHarness lane = cleaningUp();
        lane.approve(ids(5));

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.CLEANUP)))
                .hasSize(4)
                .allSatisfy(gap -> assertThat(gap).isBetween(Duration.ofMillis(8_050), Duration.ofMillis(8_055)));
    }

    @ParameterizedTest(name = "threshold {0}")
    @CsvSource({"4.0,4050", "5,5050", "7.5,7550", "60,60050"})
    void interval_that_a_429_names_holds_from_then_on(String threshold, long millis) {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, works(), tooFrequent(threshold));
        lane.approve(ids(4));

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.DESTROY)).subList(1, 4))
                .allSatisfy(
                        gap -> assertThat(gap).isBetween(Duration.ofMillis(millis), Duration.ofMillis(millis + 60)));
    }

    @ParameterizedTest(name = "threshold {0}")
    @ValueSource(strings = {"0.5", "1.0", "3.0"})
    void shorter_threshold_lowers_nothing(String threshold) {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, works(), tooFrequent(threshold));
        lane.approve(ids(4));

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.DESTROY)))
                .allSatisfy(gap -> assertThat(gap).isBetween(STEP, STEP.plusMillis(60)));
    }

    @ParameterizedTest(name = "threshold {0}")
    @ValueSource(strings = {"0", "-3", "601", "1e9", "NaN", "3.0.0"})
    void unbelievable_threshold_is_ignored(String threshold) {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, tooFrequent(threshold));
        lane.approve(ids(3));

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.DESTROY)))
                .allSatisfy(gap -> assertThat(gap).isBetween(STEP, STEP.plusMillis(60)));
    }

    @Test
    void learned_interval_is_forgotten_after_an_hour() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, tooFrequent("9.0"));
        lane.approve(41);
        lane.runToTheEnd();
        lane.pass(Duration.ofMinutes(61));
        lane.approve(ids(3));

        lane.runToTheEnd();

        List<Duration> gaps = gaps(lane.vast.calls(Kind.DESTROY));
        assertThat(gaps.get(0)).isBetween(Duration.ofMillis(9_050), Duration.ofMillis(9_110));
        assertThat(gaps.subList(2, 4)).allSatisfy(gap -> assertThat(gap).isBetween(STEP, STEP.plusMillis(60)));
    }

    @Test
    void learned_interval_survives_a_restart() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, tooFrequent("9.0"));
        lane.approve(ids(3));
        lane.runUntilSent(2);
        lane.restart();

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.DESTROY)))
                .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofSeconds(9)));
    }

    @Test
    void pace_survives_a_restart() {
        LaneHarness lane = destroying();
        lane.approve(ids(3));
        lane.runUntilSent(1);
        lane.restart();
        lane.runUntilSent(2);
        lane.restart();

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.DESTROY)))
                .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofSeconds(3)));
    }

    @Test
    void lane_backs_off_when_429s_go_on() {
        LaneHarness lane = destroying();
        lane.vast.always(Kind.DESTROY, answers(429, "API requests too frequent"));
        lane.approve(41);
        lane.runUntilSent(7);

        List<Duration> gaps = gaps(lane.vast.calls(Kind.DESTROY));
        assertThat(gaps.get(0)).isBetween(STEP, Duration.ofSeconds(4));
        assertThat(gaps.get(1)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
        assertThat(gaps.get(2)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(14));
        assertThat(gaps.subList(3, 6))
                .allSatisfy(gap -> assertThat(gap).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(32)));
        assertThat(lane.held()).contains("somebody else may be using the key");

        lane.vast.worksAgain(Kind.DESTROY);
        lane.runToTheEnd();
        assertThat(lane.outcome(41)).isEqualTo("destroyed");
        assertThat(lane.held()).isNull();
    }

    @Test
    void back_off_begins_anew_after_a_success() {
        LaneHarness lane = destroying();
        Reaction no = answers(429, "API requests too frequent");
        lane.vast.next(Kind.DESTROY, no, no, no, works(), no, works());
        lane.approve(ids(3));

        lane.runToTheEnd();

        List<Duration> gaps = gaps(lane.vast.calls(Kind.DESTROY));
        assertThat(gaps.get(4)).as("after one 429 that follows a success").isBetween(STEP, Duration.ofSeconds(5));
    }

    @Test
    void failures_of_the_way_double_the_pause_up_to_thirty_seconds() {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.vast.always(Kind.LIST, Reaction.breaks());
        lane.runSteps(12);
        List<Call> calls = lane.vast.calls(Kind.LIST);

        List<Duration> gaps = gaps(calls).stream()
                .filter(gap -> gap.compareTo(Duration.ofMillis(1_800)) > 0)
                .toList();
        assertThat(gaps).isNotEmpty().isSortedAccordingTo(Duration::compareTo);
        assertThat(gaps.getLast()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(32));
    }

    @Test
    void slow_answer_moves_the_next_request_a_little() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, works().after(Duration.ofSeconds(2)));
        lane.approve(ids(3));

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.DESTROY)))
                .allSatisfy(gap -> assertThat(gap).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3_210)));
    }

    @Test
    void answer_slower_than_the_interval_costs_no_extra_interval() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, works().after(Duration.ofSeconds(8)));
        lane.approve(ids(2));

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.DESTROY)).getFirst())
                .isBetween(Duration.ofSeconds(8), Duration.ofMillis(9_200));
    }

    @Test
    void readings_keep_their_own_pace() {
        LaneHarness lane = destroying();
        lane.approve(ids(30));

        lane.runToTheEnd();

        assertThat(gaps(lane.vast.calls(Kind.LIST)))
                .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void open_circuit_is_reported_and_ends() throws InterruptedException {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.vast.always(Kind.LIST, Reaction.breaks());
        while (!String.valueOf(lane.held()).contains("several times in a row")) {
            lane.runOnce();
        }

        assertThat(lane.vast.operations()).isEmpty();
        lane.vast.worksAgain(Kind.LIST);
        // The circuit is a library's, on the real clock.
        Ticker.system().await(ScriptedVast.CIRCUIT_DELAY.multipliedBy(2));
        lane.runToTheEnd();
        assertThat(lane.outcome(41)).isEqualTo("destroyed");
    }
}
