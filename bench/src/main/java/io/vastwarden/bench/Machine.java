package io.vastwarden.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** On what it was measured. */
final class Machine {

    private Machine() {}

    /** The processor's name as Linux has it. */
    static String processor() {
        try {
            return processor(Files.readAllLines(Path.of("/proc/cpuinfo")));
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    static String processor(List<String> cpuinfo) {
        return cpuinfo.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }

    /** How busy the machine was over the last minute, this bench included. */
    static String load() {
        double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return average < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", average);
    }

    /** The commit that is checked out, with a plus when files differ from it. */
    static String commit(Path root) throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty=+", "--abbrev=12", "--exclude=*")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 && !said.isEmpty() ? said : "unknown commit";
        } catch (IOException e) {
            return "unknown commit";
        }
    }
}
