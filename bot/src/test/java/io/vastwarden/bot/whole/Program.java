package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.program.FreePort;
import io.vastwarden.sandbox.program.Packaged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A packaged program of Warden's: started, asked for its health, killed, started again. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Packaged program;
    private final int port = FreePort.choose();
    private final Path log;
    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    Program(String name, Packaged program, String portSetting) {
        this.name = name;
        this.program = program;
        environment.put(portSetting, Integer.toString(port));
        try {
            log = Files.createTempFile("warden-" + name, ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Program with(String setting, String value) {
        environment.put(setting, value);
        return this;
    }

    Program without(String setting) {
        environment.remove(setting);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Program start() {
        ProcessBuilder builder = new ProcessBuilder(program.command(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1")));
        builder.environment().keySet().removeIf(key -> key.matches("(WARDEN|DISCORD|VAST|QUARKUS).*"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until it is ready for everything. */
    void awaitReady() {
        awaitHealth(answer -> answer.statusCode() == 200);
    }

    /** Waits until it answers about its readiness as asked, and returns the answer. */
    String awaitHealth(Predicate<HttpResponse<String>> asked) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "no answer";
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (asked.test(answer)) {
                    return answer.body();
                }
                last = answer.body();
            } catch (IOException notYet) {
                last = notYet.toString();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            breathe();
        }
        throw new AssertionError("The " + name + " did not become as asked: " + last + "\n" + log());
    }

    /** Waits until it has ended by itself, and answers its exit code. */
    int awaitEnd() {
        try {
            assertThat(running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the %s still runs: %s", name, log())
                    .isTrue();
            return running().exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean runs() {
        return running().isAlive();
    }

    /** As Ctrl-C does. Answers when it has ended. */
    Program stop() {
        running().destroy();
        awaitEnd();
        return this;
    }

    /** As a power cut would. */
    Program kill() {
        try {
            running().destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Everything that it has printed. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What everybody on this machine can list of it; empty where that cannot be read. */
    String commandLine() {
        try {
            Path listed = Path.of("/proc", String.valueOf(running().pid()), "cmdline");
            return Files.exists(listed) ? Files.readString(listed) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, name + " was not started");
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
        http.close();
    }

    /** A moment between two looks at something that another process does. */
    static void breathe() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
