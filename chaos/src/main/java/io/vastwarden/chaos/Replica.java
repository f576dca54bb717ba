package io.vastwarden.chaos;

import io.vastwarden.sandbox.program.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One packaged service as a process that can be killed and started again. */
final class Replica implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path jar;
    private final Path log;
    private final Map<String, String> settings;
    private final URI base;
    private Process process;

    /**
     * Starts it; {@link #awaitReady} tells when it can be asked.
     *
     * @param folder what it prints goes there
     * @param settings its whole environment but for the port
     */
    Replica(Path jar, Path folder, int number, Map<String, String> settings) {
        this.jar = jar;
        this.log = folder.resolve("service-" + number + ".log");
        this.settings = settings;
        this.base = URI.create("http://127.0.0.1:" + FreePort.choose());
        this.process = launched();
    }

    URI base() {
        return base;
    }

    Path log() {
        return log;
    }

    boolean runs() {
        return process.isAlive();
    }

    /** As kill -9 does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As TERM does it; answers whether it ended within the time that is promised. */
    boolean terminate() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        kill();
        return ended;
    }

    void startAgain() {
        process = launched();
    }

    /** Waits until it answers that it is ready. @throws CannotGoOn when it does not in time */
    void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        HttpRequest ready = HttpRequest.newBuilder(base.resolve("/q/health/ready"))
                .timeout(START)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it is asked again below
                }
                Thread.sleep(PAUSE);
            }
        }
        throw new CannotGoOn("A service did not become ready; " + log + " tells why.");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launched() {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(settings);
        builder.environment().put("WARDEN_HTTP_PORT", Integer.toString(base.getPort()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotGoOn("The service cannot be started: " + e.getMessage(), e);
        }
    }
}
