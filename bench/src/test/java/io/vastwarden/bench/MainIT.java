package io.vastwarden.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void the_bots_figures_are_measured_with_the_bot_and_leave_nothing_behind() throws Exception {
        List<Path> before = folders();

        run("--quick", "--only", "interactions,autocomplete,bot-memory");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("| first answer to an interaction, 50 at once: 99th percentile | ")
                .contains("150 samples")
                .contains("| autocomplete, 500 instances: 99th percentile | ")
                .contains("| resident memory of the bot after interactions, autocomplete, bot-memory | ")
                .doesNotContain("could not be measured");
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

    @Test
    void warden_bench_passes_its_options_on_and_ends_with_the_same_code() throws Exception {
        assertThat(warden("--quick", "--only", "machine")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("| ")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("| fsync of 4 KiB"));

        assertThat(warden("--only", "nothing")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no figure \"nothing\"");
    }

    /** {@code ./warden bench} with what is built. */
    private int warden(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "../warden", "bench"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("WARDEN_BUILD", "no");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        Thread errors = Thread.ofVirtual().start(() -> transfer(process.getErrorStream(), err));
        transfer(process.getInputStream(), out);
        errors.join();
        return process.waitFor();
    }

    private static void transfer(InputStream from, OutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
