package io.vastwarden.core.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndpointTest {
    @Test
    void each_endpoint_has_its_documented_or_assumed_interval_and_name() {
        assertThat(Endpoint.values())
                .extracting(
                        Endpoint::wireName,
                        endpoint -> endpoint.defaultInterval().toMillis())
                .map(Object::toString)
                .containsExactly(
                        "(\"list_instances\", 1000L)",
                        "(\"show_instance\", 2000L)",
                        "(\"destroy_instance\", 3000L)",
                        "(\"cleanup_machine\", 8000L)",
                        "(\"list_machines\", 1000L)",
                        "(\"show_machine\", 2000L)",
                        "(\"gpu_names\", 1000L)");
    }

    @Test
    void the_defaults_are_the_endpoints_own_with_a_margin_of_50_ms() {
        Intervals defaults = Intervals.defaults();

        assertThat(defaults.margin()).isEqualTo(Duration.ofMillis(50));
        assertThat(Endpoint.values())
                .allSatisfy(endpoint -> assertThat(defaults.of(endpoint)).isEqualTo(endpoint.defaultInterval()));
    }

    @Test
    void configuration_replaces_single_intervals_also_by_shorter_ones() {
        Intervals intervals = Intervals.of(Map.of(Endpoint.CLEANUP_MACHINE, Duration.ofSeconds(5)), Duration.ZERO);

        assertThat(intervals.of(Endpoint.CLEANUP_MACHINE)).isEqualTo(Duration.ofSeconds(5));
        assertThat(intervals.of(Endpoint.DESTROY_INSTANCE)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void negative_intervals_and_margins_are_refused() {
        assertThatThrownBy(() -> Intervals.of(Map.of(Endpoint.LIST_MACHINES, Duration.ofMillis(-1)), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("list_machines");
        assertThatThrownBy(() -> Intervals.of(Map.of(), Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
