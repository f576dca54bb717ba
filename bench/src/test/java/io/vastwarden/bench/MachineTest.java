package io.vastwarden.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void the_processor_is_named_once() {
        assertThat(Machine.processor(List.of("processor\t: 0", "model name\t: AMD EPYC", "model name\t: AMD EPYC")))
                .isEqualTo("AMD EPYC");
    }

    @Test
    void a_processor_without_a_name_is_unknown() {
        assertThat(Machine.processor(List.of("processor\t: 0"))).isEqualTo("unknown processor");
    }
}
