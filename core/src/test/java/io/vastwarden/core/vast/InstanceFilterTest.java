package io.vastwarden.core.vast;

import static io.vastwarden.core.vast.InstanceFilter.Column.ACTUAL_STATUS;
import static io.vastwarden.core.vast.InstanceFilter.Column.GPU_NAME;
import static io.vastwarden.core.vast.InstanceFilter.Column.ID;
import static io.vastwarden.core.vast.InstanceFilter.Column.LABEL;
import static io.vastwarden.core.vast.InstanceFilter.Operator.EQ;
import static io.vastwarden.core.vast.InstanceFilter.Operator.GT;
import static io.vastwarden.core.vast.InstanceFilter.Operator.LTE;
import static io.vastwarden.core.vast.InstanceFilter.Operator.NOTIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceFilterTest {
    @Test
    void a_filter_is_written_as_the_wire_wants_it() {
        assertThat(InstanceFilter.all().json()).isEqualTo("{}");
        assertThat(InstanceFilter.ids(List.of(1L, 2L)).json()).isEqualTo("{\"id\":{\"in\":[1,2]}}");
        assertThat(InstanceFilter.machines(List.of(12L)).json()).isEqualTo("{\"machine_id\":{\"in\":[12]}}");
        assertThat(InstanceFilter.all()
                        .and(ACTUAL_STATUS, EQ, "running")
                        .and(GPU_NAME, NOTIN, List.of("RTX 4090"))
                        .json())
                .isEqualTo("{\"actual_status\":{\"eq\":\"running\"},\"gpu_name\":{\"notin\":[\"RTX 4090\"]}}");
    }

    @Test
    void two_conditions_on_one_column_stand_side_by_side() {
        assertThat(InstanceFilter.all().and(ID, GT, 5).and(ID, LTE, 9L).json())
                .isEqualTo("{\"id\":{\"gt\":5,\"lte\":9}}");
    }

    @Test
    void a_text_cannot_break_out_of_its_filter() {
        assertThat(InstanceFilter.all().and(LABEL, EQ, "a\"}},{\"b").json())
                .isEqualTo("{\"label\":{\"eq\":\"a\\\"}},{\\\"b\"}}");
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        assertThatThrownBy(() -> InstanceFilter.all().and(ID, EQ, "4242"))
                .hasMessage("id is compared with whole numbers only.");
        assertThatThrownBy(() -> InstanceFilter.all().and(LABEL, EQ, 1L))
                .hasMessage("label is compared with texts only.");
        assertThatThrownBy(() -> InstanceFilter.all().and(LABEL, EQ, List.of("a", "b")))
                .hasMessage("eq compares with exactly one value.");
        assertThatThrownBy(() -> InstanceFilter.ids(List.of())).hasMessageContaining("at least one value");
        assertThatThrownBy(() -> InstanceFilter.all().and(ID, EQ, 1L).and(ID, EQ, 2L))
                .hasMessage("id is compared by eq already.");
    }
}
