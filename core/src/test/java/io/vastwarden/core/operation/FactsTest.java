package io.vastwarden.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Instant STARTED = Instant.parse("2026-12-01T09:00:00Z");
    private static final InstanceFacts INSTANCE = instance(41, "run", "running", STARTED, 7);
    private static final MachineFacts MACHINE = new MachineFacts(7, "host", "RTX 4090", 8, 2_000);

    private static InstanceFacts instance(
            long id, @Nullable String label, @Nullable String status, @Nullable Instant started, long machine) {
        return new InstanceFacts(id, label, "RTX 4090", 1, 0.5, status, started, machine, 40, null);
    }

    @Test
    void same_instance_differs_in_nothing() {
        assertThat(INSTANCE.differencesFrom(INSTANCE)).isEmpty();
    }

    @Test
    void price_gpu_disk_and_end_may_change() {
        InstanceFacts now = new InstanceFacts(41, "run", "H100", 2, 9, "running", STARTED, 7, 80, STARTED);

        assertThat(now.differencesFrom(INSTANCE)).isEmpty();
    }

    @Test
    void each_difference_is_told_with_both_values() {
        Instant later = STARTED.plusSeconds(1);

        assertThat(instance(41, null, "running", later, 8).differencesFrom(INSTANCE))
                .containsExactly(
                        "machine was 7 and is 8",
                        "start date was \"" + STARTED + "\" and is \"" + later + "\"",
                        "label was \"run\" and is none");
    }

    @Test
    void instance_that_was_started_differs() {
        InstanceFacts stopped = instance(41, "run", "stopped", STARTED, 7);

        assertThat(INSTANCE.differencesFrom(stopped)).containsExactly("status was \"stopped\" and is running");
        assertThat(stopped.differencesFrom(INSTANCE)).isEmpty();
        assertThat(INSTANCE.differencesFrom(instance(41, "run", null, STARTED, 7)))
                .containsExactly("status was none and is running");
    }

    @Test
    void another_id_or_a_machine_is_not_the_instance() {
        assertThat(instance(42, "run", "running", STARTED, 7).differencesFrom(INSTANCE))
                .containsExactly("it is not the instance that was previewed");
        assertThat(INSTANCE.differencesFrom(MACHINE)).containsExactly("it is not the instance that was previewed");
    }

    @Test
    void another_machine_or_start_date_is_another_rental() {
        assertThat(instance(41, "run", "running", STARTED, 8).isAnotherRentalThan(INSTANCE))
                .isTrue();
        assertThat(instance(41, "run", "running", STARTED.plusSeconds(1), 7).isAnotherRentalThan(INSTANCE))
                .isTrue();
        assertThat(INSTANCE.isAnotherRentalThan(INSTANCE)).isFalse();
    }

    @Test
    void what_a_reading_does_not_know_is_no_other_rental() {
        assertThat(instance(41, "run", "running", null, 7).isAnotherRentalThan(INSTANCE))
                .isFalse();
        assertThat(INSTANCE.isAnotherRentalThan(instance(41, "run", "running", null, 7)))
                .isFalse();
        assertThat(instance(41, "run", "running", STARTED, 0).isAnotherRentalThan(INSTANCE))
                .isFalse();
        assertThat(INSTANCE.isAnotherRentalThan(instance(41, "run", "running", STARTED, 0)))
                .isFalse();
    }

    @Test
    void machine_may_change_its_disk_only() {
        assertThat(new MachineFacts(7, "host", "RTX 4090", 8, 1).differencesFrom(MACHINE))
                .isEmpty();
        assertThat(new MachineFacts(7, "other", "H100", 4, 1).differencesFrom(MACHINE))
                .containsExactly("host name was host and is other", "GPUs were 8 × RTX 4090 and are 4 × H100");
        assertThat(new MachineFacts(7, "host", "RTX 4090", 4, 1).differencesFrom(MACHINE))
                .containsExactly("GPUs were 8 × RTX 4090 and are 4 × RTX 4090");
        assertThat(new MachineFacts(8, "host", "RTX 4090", 8, 1).differencesFrom(MACHINE))
                .containsExactly("it is not the machine that was previewed");
        assertThat(MACHINE.differencesFrom(INSTANCE)).containsExactly("it is not the machine that was previewed");
    }

    @Test
    void globs_are_about_label_and_host_name() {
        assertThat(INSTANCE.name()).isEqualTo("run");
        assertThat(MACHINE.name()).isEqualTo("host");
        assertThat(INSTANCE.running()).isTrue();
        assertThat(instance(41, "run", "stopped", STARTED, 7).running()).isFalse();
    }
}
