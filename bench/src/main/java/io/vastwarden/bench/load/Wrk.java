package io.vastwarden.bench.load;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Debian's {@code wrk}. */
final class Wrk implements LoadGenerator {
    private static final Pattern PERCENTILE = Pattern.compile("(?m)^\\s+(50|99)%\\s+([0-9.]+)(us|ms|s|m)$");
    private static final Pattern REQUESTS = Pattern.compile("(?m)^\\s+([0-9]+) requests in ");
    private static final Pattern RATE = Pattern.compile("(?m)^Requests/sec:\\s+([0-9.]+)$");
    private static final Pattern REFUSED = Pattern.compile("(?m)^\\s+Non-2xx or 3xx responses: ([0-9]+)$");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect ([0-9]+), read ([0-9]+), write ([0-9]+), timeout ([0-9]+)");

    private final Path program;

    private Wrk(Path program) {
        this.program = program;
    }

    static Optional<Wrk> installed() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "wrk"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Wrk::new);
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Load run(URI address, String token, int connections, Duration duration)
            throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        program.toString(),
                        "--latency",
                        "-t1",
                        "-c" + connections,
                        "-d" + Math.max(1, duration.toSeconds()) + "s",
                        "-H",
                        "Authorization: Bearer " + token,
                        address.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream printed = wrk.getInputStream()) {
            String said = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
            if (wrk.waitFor() != 0) {
                throw new IOException("wrk failed: " + said.strip());
            }
            return read(said);
        } finally {
            wrk.destroyForcibly();
        }
    }

    /** @throws IOException when this is not what wrk prints */
    static Load read(String said) throws IOException {
        return new Load(
                Double.parseDouble(one(RATE, said).group(1)),
                percentile("50", said),
                percentile("99", said),
                Long.parseLong(one(REQUESTS, said).group(1)),
                sum(REFUSED, said) + sum(BROKEN, said));
    }

    private static Duration percentile(String percent, String said) throws IOException {
        MatchResult found = PERCENTILE
                .matcher(said)
                .results()
                .filter(line -> line.group(1).equals(percent))
                .findFirst()
                .orElseThrow(() -> unknown(said));
        double unit = switch (found.group(3)) {
            case "us" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            default -> 60e9;
        };
        return Duration.ofNanos(Math.round(Double.parseDouble(found.group(2)) * unit));
    }

    private static MatchResult one(Pattern pattern, String said) throws IOException {
        return pattern.matcher(said).results().findFirst().orElseThrow(() -> unknown(said));
    }

    private static long sum(Pattern pattern, String said) {
        return pattern.matcher(said)
                .results()
                .flatMap(found -> Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                        .map(found::group))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static IOException unknown(String said) {
        return new IOException("wrk printed something that is not understood: " + said.strip());
    }
}
