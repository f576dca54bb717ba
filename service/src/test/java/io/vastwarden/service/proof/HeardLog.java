package io.vastwarden.service.proof;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to all that the service logs until it is closed. */
final class HeardLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    static HeardLog begin() {
        HeardLog log = new HeardLog();
        ROOT.addHandler(log);
        return log;
    }

    List<String> lines() {
        return List.copyOf(lines);
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
    }
}
