package io.vastwarden.bench.site;

import io.vastwarden.sandbox.program.FreePort;
import io.vastwarden.sandbox.program.Packaged;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packaged service as a process of its own, from its start to its end. */
public final class RunningService implements AutoCloseable {
    /** The Java options that the figures are promised for. */
    public static final List<String> JAVA_OPTIONS = List.of("-Xmx160m", "-XX:+UseSerialGC");

    private static final String TOKEN = "token-of-the-bench-that-opens-nothing-real";

    private final Program program;
    private final Api api;
    private final Duration startedIn;

    private RunningService(Program program, Api api, Duration startedIn) {
        this.program = program;
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
    static RunningService start(Packaged packaged, Path data, Path log, Map<String, String> settings, List<String> more)
            throws InterruptedException {
        int port = FreePort.choose();
        List<String> javaOptions = new ArrayList<>(JAVA_OPTIONS);
        javaOptions.addAll(more);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("WARDEN_DATA", data.toString());
        environment.put("WARDEN_HTTP_PORT", Integer.toString(port));
        environment.put("WARDEN_ADMIN_TOKEN", TOKEN);
        Program program = Program.start("service", packaged, data, log, javaOptions, environment);
        URI base = URI.create("http://127.0.0.1:" + port);
        Duration startedIn = program.awaitAnswer(port, "/v1/me", Optional.of(TOKEN));
        return new RunningService(program, new Api(base, TOKEN), startedIn);
    }

    public Api api() {
        return api;
    }

    /** From the start of the process to its first answer. */
    public Duration startedIn() {
        return startedIn;
    }

    public Resident resident() {
        return program.resident();
    }

    /** How many bytes of heap are in use when everything that is not needed was collected. */
    public long heapAfterCollection() throws InterruptedException {
        program.collect();
        return api.metric("jvm_memory_used_bytes{area=\"heap\"");
    }

    boolean runs() {
        return program.runs();
    }

    /** Asks it to end, and makes it if it does not. */
    @Override
    public void close() {
        api.close();
        program.close();
    }
}
