package io.vastwarden.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bench from its command line to its table, with the packaged service. How fast it is stays out of this. */
class MainIT {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_quick_run_of_some_figures_prints_the_machine_first_and_leaves_nothing_behind() throws Exception {
        List<Path> before = folders();

        int code = run("--quick", "--only", "destroys,memory,start");

        List<String> table = out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("| "))
                .toList();
        assertThat(table.get(0)).startsWith("| figure | measured | limit | met |");
        assertThat(table.get(1)).startsWith("| fsync of 4 KiB");
        assertThat(table.get(2)).startsWith("| loopback HTTP round trip");
        assertThat(table.get(3)).startsWith("| 10 destroys, 0.200 s apart: wall over 9 intervals | ");
        assertThat(table)
                .anyMatch(line -> line.startsWith("| 10 destroys, 0.200 s apart: verified as destroyed | 10 of 10 |"));
        assertThat(table).anyMatch(line -> line.startsWith("| resident memory after destroys | "));
        assertThat(table).anyMatch(line -> line.startsWith("| start to first answer: median | "));
        assertThat(table).noneMatch(line -> line.contains("could not be measured"));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("**Quick: few samples, rough numbers.**");
        assertThat(code).isEqualTo(table.stream().anyMatch(line -> line.endsWith("| **no** |")) ? 1 : 0);
        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void an_option_that_does_not_exist_is_one_sentence_the_usage_and_exit_code_2() throws Exception {
        assertThat(run("--fast")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("There is no option --fast.")
                .contains("--only NAME");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int run(String... arguments) throws InterruptedException {
        return Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** The data folders of benches that run, or that were left behind. */
    private static List<Path> folders() throws IOException {
        Path data = Path.of("../data");
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(one -> one.getFileName().toString().startsWith("bench-"))
                    .sorted()
                    .toList();
        }
    }
}
