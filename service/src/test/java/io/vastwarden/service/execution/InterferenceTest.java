package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.service.harness.ScriptedVast.Kind;
import io.vastwarden.service.store.OpenedDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Somebody else acts at each moment of a run: people, another process, the clock, a disk that is full. */
class InterferenceTest extends LaneCases {

    // ---------------------------------------------------------------- another process has the lane
    // Where the first one was held up with a slot that it had taken, its request comes when the pace is another's. On a
    // database that is shared it looks at its lease before; a file belongs to one process.

    @TestFactory
    Stream<DynamicTest> destroy_loses_its_lease() {
        return atEachMoment("lease lost", this::twoInstances, LaneCases::isUnlocked, (lane, moment) -> {
            lane.at(moment, name -> lane.anotherReplicaFinishes());
            lane.run();
            lane.checkOutcomes();
            assertThat(lane.outcomes().values()).containsOnly("destroyed");
        });
    }

    @TestFactory
    Stream<DynamicTest> bulk_loses_its_lease() {
        return atEachMoment("lease lost in bulk", this::bulk, LaneCases::isUnlocked, (lane, moment) -> {
            lane.at(moment, name -> lane.anotherReplicaFinishes());
            lane.run();
            lane.checkOutcomes();
            assertThat(lane.outcomes().values()).containsOnly("destroyed");
        });
    }

    @TestFactory
    Stream<DynamicTest> clean_up_loses_its_lease() {
        return atEachMoment("lease lost", this::twoMachines, LaneCases::isUnlocked, (lane, moment) -> {
            lane.at(moment, name -> lane.anotherReplicaFinishes());
            lane.run();
            lane.checkOutcomes();
            assertThat(lane.outcomes().values()).allMatch(one -> one.equals("cleaned") || one.equals("unclear"));
            assertThat(lane.vast.calls(Kind.CLEANUP)).hasSizeLessThanOrEqualTo(2);
        });
    }

    // ---------------------------------------------------------------- people stop it

    @TestFactory
    Stream<DynamicTest> destroy_is_cancelled() {
        return atEachMoment("cancelled", this::twoInstances, LaneCases::isUnlocked, (lane, moment) -> {
            List<Integer> sentBefore = new ArrayList<>();
            lane.at(moment, name -> {
                sentBefore.add(lane.vast.operations().size());
                lane.cancelAll();
            });
            lane.runToTheEnd();
            assertThat(lane.outcomes().values()).allMatch(one -> one.equals("destroyed") || one.equals("cancelled"));
            assertThat(lane.vast.operations())
                    .as("sent after the cancellation: at most the one on its way")
                    .hasSizeLessThanOrEqualTo(sentBefore.getFirst() + 1);
        });
    }

    @TestFactory
    Stream<DynamicTest> clean_up_is_cancelled() {
        return atEachMoment("cancelled", this::twoMachines, LaneCases::isUnlocked, (lane, moment) -> {
            List<Integer> sentBefore = new ArrayList<>();
            lane.at(moment, name -> {
                sentBefore.add(lane.vast.operations().size());
                lane.cancelAll();
            });
            lane.runToTheEnd();
            assertThat(lane.outcomes().values()).allMatch(one -> one.equals("cleaned") || one.equals("cancelled"));
            assertThat(lane.vast.operations()).hasSizeLessThanOrEqualTo(sentBefore.getFirst() + 1);
        });
    }

    @TestFactory
    Stream<DynamicTest> bulk_is_cancelled() {
        return atEachMoment("cancelled", this::bulk, LaneCases::isUnlocked, (lane, moment) -> {
            lane.at(moment, name -> lane.cancelAll());
            lane.runToTheEnd();
            assertThat(lane.outcomes().values()).allMatch(one -> one.equals("destroyed") || one.equals("cancelled"));
        });
    }

    @TestFactory
    Stream<DynamicTest> second_instance_is_protected() {
        return atEachMoment("protected", this::twoInstances, LaneCases::isUnlocked, (lane, moment) -> {
            boolean[] wasSent = new boolean[1];
            lane.at(moment, name -> {
                wasSent[0] = lane.vast.destroyed().contains(42L);
                lane.protect(42);
            });
            lane.runToTheEnd();
            assertThat(lane.outcome(41)).isEqualTo("destroyed");
            if (wasSent[0]) {
                assertThat(lane.outcome(42)).isEqualTo("destroyed");
            } else {
                assertThat(lane.outcome(42)).isIn("blocked", "destroyed");
            }
            assertThat(lane.vast.has(42)).isEqualTo(lane.outcome(42).equals("blocked"));
        });
    }

    // ---------------------------------------------------------------- the time to send is over

    @TestFactory
    Stream<DynamicTest> a_day_passes() {
        return atEachMoment("a day passes", this::twoInstances, LaneCases::isUnlocked, (lane, moment) -> {
            lane.at(moment, name -> {
                lane.pass(Duration.ofHours(25));
                lane.expireOverdue();
            });
            lane.run();
            assertThat(lane.outcomes().values())
                    .allMatch(one -> one.equals("destroyed") || one.equals("expired") || one.equals("unclear"));
            assertThat(lane.vast.destroyed()).doesNotHaveDuplicates();
        });
    }

    // ---------------------------------------------------------------- the database

    @TestFactory
    Stream<DynamicTest> disk_is_full_before_a_write() {
        return Stream.of("begin", "commit").flatMap(at -> databaseFails("disk full at " + at, this::twoInstances, at));
    }

    @TestFactory
    Stream<DynamicTest> commit_is_stored_and_reported_as_failed() {
        return databaseFails("stored and reported as failed", this::twoInstances, "committed");
    }

    @TestFactory
    Stream<DynamicTest> disk_is_full_before_a_write_of_a_clean_up() {
        return Stream.of("begin", "commit", "committed")
                .flatMap(at -> databaseFails("clean-up, disk full at " + at, this::twoMachines, at));
    }

    @TestFactory
    Stream<DynamicTest> disk_is_full_before_a_write_in_bulk() {
        return Stream.of("commit", "committed")
                .flatMap(at -> databaseFails("bulk, disk full at " + at, this::bulk, at));
    }

    private Stream<DynamicTest> databaseFails(String prefix, Scenario scenario, String where) {
        return atEachMoment(prefix, scenario, where::equals, (lane, moment) -> {
            lane.at(moment, name -> {
                throw OpenedDatabase.diskFull();
            });
            lane.runToTheEnd();
            assertThat(lane.outcomes().values()).allMatch(one -> one.equals("destroyed") || one.equals("cleaned"));
        });
    }

    private LaneHarness twoInstances() {
        LaneHarness lane = LaneHarness.destroying(databases());
        lane.approve(41, 42);
        return lane;
    }

    private LaneHarness twoMachines() {
        LaneHarness lane = LaneHarness.cleaningUp(databases());
        lane.approve(7, 9);
        return lane;
    }

    private LaneHarness bulk() {
        LaneHarness lane = LaneHarness.destroying(databases()).inBulk();
        lane.approve(IntStream.rangeClosed(101, 105).mapToLong(id -> id).toArray());
        return lane;
    }
}
