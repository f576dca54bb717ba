package io.vastwarden.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.bench.figure.Figure;
import io.vastwarden.bench.figure.Row;
import io.vastwarden.bench.site.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Figure FIGURE = new Figure() {
        @Override
        public String name() {
            return "walking";
        }

        @Override
        public String about() {
            return "From the door to the gate.";
        }

        @Override
        public List<Row> measure(Site site) {
            return List.of();
        }
    };

    private final Report report = new Report(List.of("here, today"));

    @Test
    void limits_that_are_kept_or_do_not_exist_break_nothing() {
        report.add(FIGURE, List.of(Row.told("steps", "12"), Row.judged("time", "3 ms", "at most 4 ms", true)));

        assertThat(report.allMet()).isTrue();
        assertThat(report.markdown("the end"))
                .contains("- here, today\n- the end\n")
                .contains("| steps | 12 | – | – |\n| time | 3 ms | at most 4 ms | yes |\n")
                .contains("- `walking`: From the door to the gate.\n");
    }

    @Test
    void a_limit_that_is_broken_is_shown() {
        report.add(FIGURE, List.of(Row.judged("time", "5 ms", "at most 4 ms", false)));

        assertThat(report.allMet()).isFalse();
        assertThat(report.markdown("")).contains("| time | 5 ms | at most 4 ms | **no** |");
    }

    @Test
    void what_could_not_be_measured_counts_as_broken_and_stays_one_line_of_the_table() {
        report.failed(FIGURE, "it said:\n  a | b");

        assertThat(report.allMet()).isFalse();
        assertThat(report.markdown("")).contains("| walking | could not be measured: it said: a \\| b | – | **no** |");
    }
}
