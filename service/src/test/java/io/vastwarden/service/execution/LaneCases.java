package io.vastwarden.service.execution;

import io.vastwarden.service.harness.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;

/** Cases about one lane, each with a database of its own. */
abstract class LaneCases {

    private final List<LaneHarness> harnesses = new ArrayList<>();

    /** Where each case gets its database. */
    Databases databases() {
        return Databases.sqlite();
    }

    LaneHarness destroying() {
        return kept(LaneHarness.destroying(databases()));
    }

    LaneHarness cleaningUp() {
        return kept(LaneHarness.cleaningUp(databases()));
    }

    private LaneHarness kept(LaneHarness harness) {
        harnesses.add(harness);
        return harness;
    }

    @AfterEach
    void close() {
        harnesses.forEach(LaneHarness::close);
        harnesses.clear();
    }

    /** How a run begins: the targets, the script, the approved plans. */
    interface Scenario {
        LaneHarness begin();
    }

    /** A scenario at one of its moments. */
    interface AtMoment {
        void check(LaneHarness lane, int moment);
    }

    /** One case for each moment of the scenario's run whose name fits. */
    Stream<DynamicTest> atEachMoment(String prefix, Scenario scenario, Predicate<String> fits, AtMoment test) {
        List<String> moments = momentsOf(scenario);
        return IntStream.range(0, moments.size())
                .filter(moment -> fits.test(moments.get(moment)))
                .mapToObj(moment ->
                        DynamicTest.dynamicTest(prefix + ", moment " + moment + ": " + moments.get(moment), () -> {
                            try (LaneHarness lane = scenario.begin()) {
                                test.check(lane, moment);
                            }
                        }));
    }

    /** The moments of a run that nothing disturbs. */
    static List<String> momentsOf(Scenario scenario) {
        try (LaneHarness lane = scenario.begin().countMoments()) {
            lane.run();
            return lane.moments();
        }
    }

    /** Moments at which another process can write: while the worker itself writes, the database is locked. */
    static boolean isUnlocked(String moment) {
        return !moment.equals("commit");
    }
}
