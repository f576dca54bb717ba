package io.vastwarden.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.chaos.Options.BadOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void without_options_ten_rounds_run_on_sqlite_with_the_usual_seed() throws BadOption {
        assertThat(Options.of(42)).isEqualTo(new Options(42, 10, false, false));
    }

    @Test
    void options_are_read() throws BadOption {
        assertThat(Options.of(42, "--seed", "-7", "--rounds", "3", "--postgres"))
                .isEqualTo(new Options(-7, 3, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rounds 0", "--rounds x", "--rounds", "--seed", "--seed 1.5", "--sqlite"})
    void what_is_not_understood_is_told(String arguments) {
        assertThatThrownBy(() -> Options.of(42, arguments.split(" "))).isInstanceOf(BadOption.class);
    }
}
