package io.vastwarden.service.execution;

import static io.vastwarden.service.harness.ScriptedVast.Reaction.answers;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.breaks;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.lingersFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vastwarden.service.harness.ScriptedVast.Kind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The process ends at each moment of a run: before and after each write and each request. Another one finishes on the same
 * database. Nothing is destroyed or cleaned up twice, nothing is lost, every outcome is true.
 */
class CrashPointsTest extends LaneCases {

    private static final long SEED = 16;
    private static final int PAIRS = 40;

    @TestFactory
    Stream<DynamicTest> destroy() {
        return atEachMoment("destroy", this::twoInstances, moment -> true, (lane, moment) -> {
            crashesAndIsFinished(lane.crashAt(moment));
            assertThat(lane.outcomes().values()).containsOnly("destroyed");
            assertThat(lane.vast.destroyed()).containsExactlyInAnyOrder(41L, 42L);
        });
    }

    @TestFactory
    Stream<DynamicTest> destroy_with_an_unclear_answer() {
        return atEachMoment("unclear answer", this::unclearAnswer, moment -> true, (lane, moment) -> {
            crashesAndIsFinished(lane.crashAt(moment));
            assertThat(lane.outcome(41)).isEqualTo("destroyed");
        });
    }

    @TestFactory
    Stream<DynamicTest> destroy_that_lingers() {
        return atEachMoment("lingers", this::lingering, moment -> true, (lane, moment) -> {
            crashesAndIsFinished(lane.crashAt(moment));
            // Until it is gone, its id is listed: a new process may send it again, and is told that it is not there.
            assertThat(lane.outcome(41)).isIn("destroyed", "refused", "unclear");
            assertThat(lane.vast.destroyed()).containsExactly(41L);
        });
    }

    @TestFactory
    Stream<DynamicTest> destroy_that_is_refused() {
        return atEachMoment("refused", this::refused, moment -> true, (lane, moment) -> {
            crashesAndIsFinished(lane.crashAt(moment));
            // Where the answer was lost, it is sent again, and then nothing refuses it.
            assertThat(lane.outcomes().values()).allMatch(one -> one.equals("refused") || one.equals("destroyed"));
            assertThat(lane.outcomes().values().stream().filter("refused"::equals))
                    .hasSizeLessThanOrEqualTo(1);
        });
    }

    @TestFactory
    Stream<DynamicTest> destroy_in_bulk() {
        return atEachMoment("bulk", this::bulk, moment -> true, (lane, moment) -> {
            crashesAndIsFinished(lane.crashAt(moment));
            assertThat(lane.outcomes().values()).containsOnly("destroyed");
            assertThat(lane.vast.destroyed()).hasSize(30);
        });
    }

    @TestFactory
    Stream<DynamicTest> clean_up() {
        return atEachMoment("clean-up", this::twoMachines, moment -> true, (lane, moment) -> {
            String name = crashesAndIsFinished(lane.crashAt(moment));
            assertThat(lane.outcomes().values())
                    .as(name)
                    .allMatch(one -> one.equals("cleaned") || one.equals("unclear"));
            assertThat(lane.outcomes().values().stream().filter("unclear"::equals))
                    .as("at most the one that was being sent")
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(lane.vast.calls(Kind.CLEANUP)).as("never sent again").hasSizeLessThanOrEqualTo(2);
        });
    }

    /** It ends a second time, at a moment of what the second process does. */
    @TestFactory
    Stream<DynamicTest> two_crashes() {
        Random random = new Random(SEED);
        int moments = momentsOf(this::twoInstances).size();
        return IntStream.range(0, PAIRS).mapToObj(pair -> {
            int first = random.nextInt(moments);
            int second = random.nextInt(moments / 2);
            return DynamicTest.dynamicTest("crash at " + first + " and " + second + " later", () -> {
                try (LaneHarness lane = twoInstances()) {
                    crashes(lane.crashAt(first));
                    lane.restart();
                    lane.crashAt(second);
                    try {
                        lane.run();
                    } catch (LaneHarness.Crash again) {
                        lane.restart();
                    }
                    lane.runToTheEnd();
                    assertThat(lane.outcomes()).isEqualTo(Map.of(41L, "destroyed", 42L, "destroyed"));
                }
            });
        });
    }

    private LaneHarness twoInstances() {
        LaneHarness lane = LaneHarness.destroying(databases());
        lane.approve(41, 42);
        return lane;
    }

    private LaneHarness unclearAnswer() {
        LaneHarness lane = LaneHarness.destroying(databases());
        lane.vast.next(Kind.DESTROY, breaks());
        lane.approve(41);
        return lane;
    }

    private LaneHarness lingering() {
        LaneHarness lane = LaneHarness.destroying(databases());
        lane.vast.next(Kind.DESTROY, lingersFor(3));
        lane.approve(41);
        return lane;
    }

    private LaneHarness refused() {
        LaneHarness lane = LaneHarness.destroying(databases());
        lane.vast.next(Kind.DESTROY, answers(400, "{\"success\":false,\"error\":\"invalid_args\"}"));
        lane.approve(41, 42);
        return lane;
    }

    private LaneHarness bulk() {
        LaneHarness lane = LaneHarness.destroying(databases()).inBulk();
        lane.approve(IntStream.rangeClosed(101, 130).mapToLong(id -> id).toArray());
        return lane;
    }

    private LaneHarness twoMachines() {
        LaneHarness lane = LaneHarness.cleaningUp(databases());
        lane.approve(7, 9);
        return lane;
    }

    /** @return the name of the moment */
    private static String crashesAndIsFinished(LaneHarness lane) {
        String moment = crashes(lane);
        lane.restart();
        lane.runToTheEnd();
        return moment;
    }

    private static String crashes(LaneHarness lane) {
        assertThatExceptionOfType(LaneHarness.Crash.class).isThrownBy(lane::run);
        List<String> moments = lane.moments();
        return moments.getLast();
    }
}
