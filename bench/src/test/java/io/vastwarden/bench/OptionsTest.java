package io.vastwarden.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.bench.figure.Figure;
import io.vastwarden.bench.figure.Figures;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_options_every_figure_is_measured() throws Exception {
        assertThat(Options.of().figures()).isEqualTo(Figures.ALL);
        assertThat(Options.of().quick()).isFalse();
    }

    @Test
    void only_some_are_measured_in_their_own_order() throws Exception {
        Options options = Options.of("--only", "start,plans", "--quick", "--only", "destroys");

        assertThat(options.figures()).extracting(Figure::name).containsExactly("plans", "destroys", "start");
        assertThat(options.quick()).isTrue();
    }

    @Test
    void a_figure_that_does_not_exist_is_told_with_those_that_do() {
        assertThatThrownBy(() -> Options.of("--only", "plan"))
                .hasMessageContaining("There is no figure \"plan\"")
                .hasMessageContaining("plans")
                .hasMessageContaining("memory");
    }

    @Test
    void an_option_without_its_value_and_one_that_does_not_exist_are_told() {
        assertThatThrownBy(() -> Options.of("--only")).hasMessage("--only needs a value.");
        assertThatThrownBy(() -> Options.of("--fast")).hasMessage("There is no option --fast.");
    }

    @Test
    void every_figure_has_a_name_of_its_own() {
        assertThat(Figures.ALL).extracting(Figure::name).doesNotHaveDuplicates().doesNotContain("machine");
    }

    @Test
    void native_asks_for_the_executables_only() throws Options.BadOption {
        assertThat(Options.of("--native").figures())
                .singleElement()
                .extracting(Figure::name)
                .isEqualTo("native");
        assertThat(Options.of().figures()).noneMatch(figure -> figure.name().equals("native"));
    }
}
