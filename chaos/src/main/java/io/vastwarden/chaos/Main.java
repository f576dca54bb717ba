package io.vastwarden.chaos;

import io.vastwarden.chaos.Options.BadOption;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Runs what is asked for, prints the figures, and ends with 1 when something does not hold. */
public final class Main {
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;

    private Main() {}

    /** The program. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Runs and answers the exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        // Netty would otherwise print a warning about sun.misc.Unsafe.
        System.setProperty("io.netty.noUnsafe", "true");
        try {
            Options options = Options.of(System.currentTimeMillis(), arguments);
            if (options.help()) {
                out.print(Options.USAGE);
                return 0;
            }
            return run(options, out, err);
        } catch (BadOption e) {
            err.println(e.getMessage());
            err.print(Options.USAGE);
            return MISUSED;
        } catch (CannotGoOn e) {
            err.println(e.getMessage());
            return BROKEN;
        }
    }

    private static int run(Options options, PrintStream out, PrintStream err) throws InterruptedException {
        err.println("seed " + options.seed());
        long began = System.nanoTime();
        Random random = new Random(options.seed());
        boolean bulk = Math.floorMod(options.seed(), 2) == 0;
        try (Scene scene = Scene.open(root(), options.postgres(), bulk)) {
            Evidence evidence = new Chaos(scene, random, bulk, err).run(options.rounds());
            List<String> breaches = Invariants.breaches(evidence);
            out.print(Report.of(options, scene, bulk, evidence, breaches, Duration.ofNanos(System.nanoTime() - began)));
            return breaches.isEmpty() ? 0 : BROKEN;
        }
    }

    /** The project's folder, from where this class was loaded: {@code chaos/target/} and a jar or a folder in it. */
    private static Path root() {
        try {
            Path here = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return here.resolve("../../..").toAbsolutePath().normalize();
        } catch (URISyntaxException e) {
            throw new CannotGoOn("The project's folder cannot be found from this program's own place", e);
        }
    }
}
