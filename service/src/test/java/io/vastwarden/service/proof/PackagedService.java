package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.vastwarden.sandbox.program.FreePort;
import io.vastwarden.sandbox.program.Packaged;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as it is shipped, in a process of its own that can be killed. Its data outlives it. */
final class PackagedService implements AutoCloseable {

    private static final Packaged SERVICE = Packaged.of(Path.of(""));

    private final Path data;
    private final VastStandIn vast;
    private final Map<String, String> more;
    private final int port = FreePort.choose();
    private Process process;

    PackagedService(Path data, VastStandIn vast) {
        this(data, vast, Map.of());
    }

    /** The same with more settings. */
    PackagedService(Path data, VastStandIn vast, Map<String, String> more) {
        this(data, vast, more, true);
    }

    private PackagedService(Path data, VastStandIn vast, Map<String, String> more, boolean isAwaited) {
        this.data = data;
        this.vast = vast;
        this.more = more;
        this.process = launched();
        if (isAwaited) {
            awaitReady();
        }
    }

    /** Several that start at the same time, each with a folder of its own, and the same more settings. */
    static List<PackagedService> started(List<Path> folders, VastStandIn vast, Map<String, String> more) {
        List<PackagedService> started = folders.stream()
                .map(folder -> new PackagedService(folder, vast, more, false))
                .toList();
        started.forEach(PackagedService::awaitReady);
        return started;
    }

    /** From now on this is the one of several that is asked. */
    void isAsked() {
        RestAssured.port = port;
    }

    /** What it has logged. */
    String log() {
        try {
            return Files.readString(data.resolve("service.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** As kill -9 does it: nothing is said, nothing is finished. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** As TERM does it. */
    int terminate() {
        process.destroy();
        awaitExit();
        return process.exitValue();
    }

    void startAgain() {
        process = launched();
        awaitReady();
    }

    @Override
    public void close() {
        kill();
    }

    private Process launched() {
        ProcessBuilder builder = new ProcessBuilder(SERVICE.command(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1")));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("WARDEN_") || name.startsWith("VAST_"));
        environment.put("WARDEN_DATA", data.toString());
        environment.put("WARDEN_HTTP_PORT", String.valueOf(port));
        environment.put("WARDEN_VAST_URL", vast.url().toString());
        environment.put("VAST_API_KEY", vast.key());
        environment.put("WARDEN_ADMIN_TOKEN", SandboxResource.ADMIN_TOKEN);
        environment.put("WARDEN_PACE_LIST_INSTANCES", "50ms");
        environment.put("WARDEN_PACE_LIST_MACHINES", "50ms");
        environment.put("WARDEN_PACE_DESTROY_INSTANCE", "100ms");
        environment.put("WARDEN_PACE_CLEANUP_MACHINE", "100ms");
        environment.put("WARDEN_POLICY_MOST_ITEMS", "500");
        environment.put("WARDEN_POLICY_ITEMS_PER_HOUR", "1000000");
        environment.put("WARDEN_POLICY_SECOND_PERSON_FROM_ITEMS", "501");
        environment.put("WARDEN_POLICY_PHRASE_FROM_ITEMS", "501");
        // Beside other tests a request is held up for longer than by a network.
        environment.put("WARDEN_PACE_MARGIN", "150ms");
        environment.putAll(more);
        File log = data.resolve("service.log").toFile();
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        isAsked();
        Patience.await(
                "the service to be ready, of which " + data.resolve("service.log") + " tells",
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("the service ended with " + process.exitValue());
                    }
                    try {
                        return given().get("/q/health/ready").statusCode();
                    } catch (Exception notYet) {
                        return 0;
                    }
                },
                status -> status == 200);
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(Duration.ofSeconds(40).toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the service does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
