package io.vastwarden.bench;

import io.vastwarden.bench.Options.BadOption;
import io.vastwarden.bench.figure.Figure;
import io.vastwarden.bench.figure.Figures;
import io.vastwarden.bench.site.CannotMeasure;
import io.vastwarden.bench.site.RunningService;
import io.vastwarden.bench.site.Site;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Measures what is asked for, prints the table, and ends with 1 when a limit is broken. */
public final class Main {
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;

    private final Options options;
    private final PrintStream out;
    private final PrintStream progress;

    private Main(Options options, PrintStream out, PrintStream progress) {
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    /** The program. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Runs and answers the exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        // Netty would otherwise print a warning about sun.misc.Unsafe.
        System.setProperty("io.netty.noUnsafe", "true");
        try {
            Options options = Options.of(arguments);
            if (options.help()) {
                out.print(Options.USAGE);
                return 0;
            }
            return new Main(options, out, err).measure();
        } catch (BadOption e) {
            err.println(e.getMessage());
            err.print(Options.USAGE);
            return MISUSED;
        } catch (CannotMeasure e) {
            err.println(e.getMessage());
            return BROKEN;
        }
    }

    private int measure() throws InterruptedException {
        Path root = root();
        Report report = new Report(head(root));
        Site site = Site.open(root, options.quick(), options.javaOptions());
        Thread interrupted = new Thread(site::close, "stop");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            measure(Figures.MACHINE, site, report);
            for (Figure figure : options.figures()) {
                measure(figure, site, report);
            }
        } finally {
            site.close();
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
        progress.println("what the service printed is in " + site.log());
        out.print(report.markdown("Load average at the end: " + Machine.load()));
        return report.allMet() ? 0 : BROKEN;
    }

    private void measure(Figure figure, Site site, Report report) throws InterruptedException {
        progress.println("measuring " + figure.name() + " …");
        try {
            report.add(figure, figure.measure(site));
        } catch (CannotMeasure | IOException e) {
            report.failed(figure, Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private List<String> head(Path root) throws InterruptedException {
        List<String> head = new ArrayList<>();
        head.add(Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", commit " + Machine.commit(root));
        head.add(Machine.processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores; JDK "
                + Runtime.version() + "; the service with " + String.join(" ", RunningService.JAVA_OPTIONS)
                + String.join(
                        "",
                        options.javaOptions().stream()
                                .map(option -> " " + option)
                                .toList()));
        head.add("Against the stand-ins for Vast.ai and Discord, which run in the bench's own process as the load does;"
                + " nothing real is touched");
        if (options.quick()) {
            head.add("**Quick: few samples, rough numbers.**");
        }
        if (!options.only().isEmpty()) {
            head.add("Only: "
                    + String.join(", ", options.only().stream().sorted().toList()));
        }
        head.add("Load average at the start: " + Machine.load());
        return head;
    }

    /** The project's folder, from where this class was loaded: {@code bench/target/} and a jar or a folder in it. */
    private static Path root() {
        try {
            Path here = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return here.resolve("../../..").toAbsolutePath().normalize();
        } catch (URISyntaxException e) {
            throw new CannotMeasure("The project's folder cannot be found from the bench's own place", e);
        }
    }
}
