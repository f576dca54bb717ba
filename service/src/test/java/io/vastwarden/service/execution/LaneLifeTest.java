package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.service.harness.Databases;
import org.junit.jupiter.api.Test;

class LaneLifeTest {
    @Test
    void approved_instances_are_destroyed_in_order() {
        try (LaneHarness lane = LaneHarness.destroying(Databases.sqlite())) {
            lane.countMoments();
            lane.approve(41, 42, 43);

            lane.runToTheEnd();
            System.out.println(lane.moments());

            assertThat(lane.vast.destroyed()).containsExactly(41L, 42L, 43L);
            assertThat(lane.outcomes().values()).containsOnly("destroyed");
        }
    }
}
