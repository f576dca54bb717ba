package io.vastwarden.sandbox;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Starts every stand-in and keeps them until the process is told to stop. */
public final class Main {
    private static final List<Part> PARTS = List.of(new VastPart(), new DiscordPart());

    private final Deque<Runnable> stops = new ArrayDeque<>();

    private Main() {}

    /** Exits with 1 and one sentence on the error stream when a stand-in cannot start. */
    public static void main(String[] arguments) {
        // Netty would otherwise print a warning about sun.misc.Unsafe on every start.
        System.setProperty("io.netty.noUnsafe", "true");
        Main main = new Main();
        Runtime.getRuntime().addShutdownHook(new Thread(main::stop, "stop"));
        if (!main.start(System.getenv(), System.out, System.err)) {
            System.exit(1);
        }
    }

    private synchronized boolean start(Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            for (Part part : PARTS) {
                Part.Listening listening = part.start(environment);
                stops.push(listening.stop());
                out.println(listening.line());
            }
            return true;
        } catch (CannotStart why) {
            err.println(why.getMessage());
            return false;
        }
    }

    private synchronized void stop() {
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }
}
