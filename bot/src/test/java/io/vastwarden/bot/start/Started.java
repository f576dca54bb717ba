package io.vastwarden.bot.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A process and what it has said so far. */
record Started(Process process, BufferedReader said, StringBuilder heard) implements AutoCloseable {

    /** Starts it with these settings instead of any that this environment holds. */
    static Started with(Map<String, String> settings, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(WARDEN|VAST|DISCORD)_.*"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Started(process, process.inputReader(), new StringBuilder());
    }

    /** Everything it says until it ends, and how it ends. */
    int end() throws IOException, InterruptedException {
        heard.append(said.readAllAsString());
        return process.waitFor();
    }

    /** Listens until it says such a line. */
    void until(Predicate<String> line) throws IOException {
        for (String one = said.readLine(); one != null; one = said.readLine()) {
            heard.append(one).append('\n');
            if (line.test(one)) {
                return;
            }
        }
        throw new AssertionError("it ended instead:\n" + heard);
    }

    String allHeard() {
        return heard.toString().strip();
    }

    /** The Java programs that it started. */
    List<ProcessHandle> programs() {
        return process.descendants()
                .filter(one -> commandLine(one).anyMatch("-jar"::equals))
                .toList();
    }

    static Stream<String> commandLine(ProcessHandle one) {
        return Stream.of(one.info().arguments().orElse(new String[0]));
    }

    @Override
    public void close() {
        List<ProcessHandle> left = process.descendants().toList();
        process.destroyForcibly();
        left.forEach(ProcessHandle::destroyForcibly);
    }
}
