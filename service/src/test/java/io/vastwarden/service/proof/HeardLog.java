package io.vastwarden.service.proof;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Listens to all that the service logs until it is closed. */
final class HeardLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private @Nullable Logger detailed;

    static HeardLog begin() {
        HeardLog log = new HeardLog();
        ROOT.addHandler(log);
        return log;
    }

    /** The same, and what this logger says only to those who look closely. */
    static HeardLog inDetail(String name) {
        HeardLog log = begin();
        log.detailed = Logger.getLogger(name);
        log.detailed.setLevel(Level.FINE);
        return log;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for a line that has all of this: what is logged of a change may come after the change is seen. */
    void awaitLine(String... parts) {
        Patience.await(
                "a line with " + String.join(", ", parts),
                this::lines,
                all -> all.stream().anyMatch(line -> Stream.of(parts).allMatch(line::contains)));
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        if (detailed != null) {
            detailed.setLevel(null);
        }
    }
}
