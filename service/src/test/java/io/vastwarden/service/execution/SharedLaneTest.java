package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.service.harness.ScriptedVast.Call;
import io.vastwarden.service.harness.ScriptedVast.Kind;
import io.vastwarden.service.harness.ScriptedVast.Reaction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several plans in one lane. */
class SharedLaneTest extends LaneCases {

    private static List<Long> order(LaneHarness lane) {
        return lane.vast.operations().stream()
                .map(Call::ids)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void plans_take_turns() {
        LaneHarness lane = destroying();
        lane.approve(11, 12, 13);
        lane.approve(21, 22, 23);

        lane.runToTheEnd();

        assertThat(order(lane)).containsExactly(11L, 21L, 12L, 22L, 13L, 23L);
    }

    @Test
    void three_plans_of_different_size_take_turns() {
        LaneHarness lane = destroying();
        lane.approve(11, 12, 13, 14, 15);
        lane.approve(21);
        lane.approve(31, 32);

        lane.runToTheEnd();

        assertThat(order(lane)).containsExactly(11L, 21L, 31L, 12L, 32L, 13L, 14L, 15L);
    }

    @Test
    void plan_that_comes_later_does_not_wait_for_the_whole_first_one() {
        LaneHarness lane = destroying();
        lane.approve(11, 12, 13, 14);
        lane.runUntilSent(2);
        lane.approve(21, 22);

        lane.runToTheEnd();

        assertThat(order(lane).indexOf(21L)).isLessThanOrEqualTo(3);
        assertThat(order(lane)).hasSize(6);
    }

    @Test
    void clean_ups_of_several_plans_take_turns() {
        LaneHarness lane = cleaningUp();
        lane.approve(1, 2);
        lane.approve(3, 4);

        lane.runToTheEnd();

        assertThat(order(lane)).containsExactly(1L, 3L, 2L, 4L);
    }

    @Test
    void cancelling_one_leaves_the_other() {
        LaneHarness lane = destroying();
        String first = lane.approve(11, 12, 13);
        lane.approve(21, 22, 23);
        lane.runUntilSent(2);
        lane.cancel(first);

        lane.runToTheEnd();

        assertThat(order(lane)).containsExactly(11L, 21L, 22L, 23L);
        assertThat(lane.shows(first).state().toString()).isEqualTo("cancelled");
    }

    @Test
    void instance_of_two_plans_is_destroyed_once() {
        LaneHarness lane = destroying();
        lane.vast.rent(40);
        lane.approve(41);
        lane.approveAsListed(41);

        lane.runToTheEnd();

        assertThat(lane.vast.destroyed()).containsExactly(41L);
    }

    @Test
    void item_that_must_be_sent_again_holds_up_no_other_plan() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, Reaction.breaks());
        lane.approve(11);
        lane.approve(21, 22);

        lane.runToTheEnd();

        assertThat(lane.outcomes().values()).containsOnly("destroyed");
        assertThat(order(lane)).startsWith(11L, 21L).hasSize(4);
    }

    @Test
    void each_plan_ends_by_itself() {
        LaneHarness lane = destroying();
        String first = lane.approve(11);
        String second = lane.approve(21, 22);
        while (!lane.shows(first).state().ended()) {
            lane.runOnce();
        }

        assertThat(lane.shows(second).state().ended()).isFalse();
        lane.runToTheEnd();
        assertThat(lane.shows(second).state().ended()).isTrue();
    }

    @Test
    void forty_items_of_four_plans_are_sent_once_each() {
        LaneHarness lane = destroying();
        for (int plan = 1; plan <= 4; plan++) {
            long[] ids = new long[10];
            for (int i = 0; i < 10; i++) {
                ids[i] = plan * 100L + i;
            }
            lane.approve(ids);
        }

        lane.runToTheEnd();

        assertThat(order(lane)).hasSize(40).doesNotHaveDuplicates();
        assertThat(lane.outcomes().values()).containsOnly("destroyed");
    }
}
