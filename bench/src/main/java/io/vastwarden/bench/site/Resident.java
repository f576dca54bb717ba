package io.vastwarden.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The memory of a process, as Linux counts it.
 *
 * @param bytes {@code VmRSS}: resident now
 * @param peakBytes {@code VmHWM}: the most that ever was
 */
public record Resident(long bytes, long peakBytes) {

    static Resident of(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return read(Files.readAllLines(status));
        } catch (IOException e) {
            throw new CannotMeasure("the memory of a process cannot be read from " + status, e);
        }
    }

    /** Reads the lines of {@code /proc/PID/status}. */
    static Resident read(List<String> status) {
        return new Resident(bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
    }

    private static long bytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name) && line.endsWith(" kB"))
                .map(line -> line.substring(name.length(), line.length() - " kB".length()))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes.strip()) * 1024)
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("/proc/PID/status has no " + name));
    }
}
