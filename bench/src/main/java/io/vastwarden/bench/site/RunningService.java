package io.vastwarden.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, from its start to its end. */
public final class RunningService implements AutoCloseable {
    /** The Java options that the figures are promised for. */
    public static final List<String> JAVA_OPTIONS =
            List.of("-Xmx160m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private static final String TOKEN = "token-of-the-bench-that-opens-nothing-real";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Process process;
    private final Api api;
    private final Duration startedIn;

    private RunningService(Process process, Api api, Duration startedIn) {
        this.process = process;
        this.api = api;
        this.startedIn = startedIn;
    }

    /**
     * Starts and waits for the first answer.
     *
     * @param log where what it prints is appended
     * @param settings its whole environment, but for the data folder, the address and the token
     * @throws CannotMeasure when it does not answer in time; then it is stopped
     */
    static RunningService start(Path jar, Path data, Path log, Map<String, String> settings, List<String> more)
            throws InterruptedException {
        int port = freePort();
        long began = System.nanoTime();
        Process process = launch(jar, data, settings, more, port, log);
        try {
            URI base = URI.create("http://127.0.0.1:" + port);
            awaitAnswer(process, base, log);
            Duration startedIn = Duration.ofNanos(System.nanoTime() - began);
            return new RunningService(process, new Api(base, TOKEN), startedIn);
        } catch (RuntimeException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Process launch(
            Path jar, Path data, Map<String, String> settings, List<String> more, int port, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(more);
        command.add("-jar");
        command.add(jar.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(settings);
        builder.environment().put("WARDEN_DATA", data.toString());
        builder.environment().put("WARDEN_HTTP_PORT", Integer.toString(port));
        builder.environment().put("WARDEN_ADMIN_TOKEN", TOKEN);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotMeasure("the service cannot be started: " + e.getMessage(), e);
        }
    }

    private static void awaitAnswer(Process process, URI base, Path log) throws InterruptedException {
        HttpRequest me = HttpRequest.newBuilder(base.resolve("/v1/me"))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(START)
                .build();
        long deadline = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (http.send(me, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(PAUSE);
                }
            }
        }
        throw new CannotMeasure("the service did not answer; it said: " + lastWords(log));
    }

    private static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "nothing that can be read in " + log;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Api api() {
        return api;
    }

    /** From the start of the process to its first answer. */
    public Duration startedIn() {
        return startedIn;
    }

    public Resident resident() {
        return Resident.of(process.pid());
    }

    boolean runs() {
        return process.isAlive();
    }

    /** Asks it to end, and makes it if it does not. */
    @Override
    public void close() {
        api.close();
        process.destroy();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
