package io.vastwarden.bench.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResidentTest {

    @Test
    void memory_is_read_in_bytes() {
        Resident read =
                Resident.read(List.of("Name:\tjava", "VmHWM:\t  231424 kB", "VmRSS:\t  204800 kB", "Threads:\t31"));

        assertThat(read).isEqualTo(new Resident(200L << 20, 226L << 20));
    }

    @Test
    void a_status_without_memory_is_no_measurement() {
        assertThatThrownBy(() -> Resident.read(List.of("Name:\tjava")))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("VmRSS");
    }
}
