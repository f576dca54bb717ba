package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.service.store.OnPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnPostgres.class)
class DatabasePaceOnPostgresTest extends DatabasePaceTest {

    /** Others may be using the lane: who starts again does not slow them down, and waits only where it takes a lease. */
    @Test
    @Override
    void after_a_restart_a_moment_far_ahead_costs_one_interval_and_no_more() {
        takenAhead(pace(SHORT));
        moveADayAhead();

        DatabasePace.Slot slot = takenAhead(pace(SHORT));

        assertThat(slot.opensAt()).isEqualTo(ticker.nanos());
    }
}
