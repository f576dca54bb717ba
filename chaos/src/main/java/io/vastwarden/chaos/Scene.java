package io.vastwarden.chaos;

import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Instance;
import io.vastwarden.sandbox.vast.Machine;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The stand-in for Vast.ai, a database, and the services that share it; all in a folder that stays for a look. */
final class Scene implements AutoCloseable {
    private static final Duration OPERATIONS_APART = Duration.ofMillis(150);
    private static final Duration READS_APART = Duration.ofMillis(60);
    private static final Duration RENTED_FOR = Duration.ofHours(3);
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("WARDEN_ADMIN_TOKEN", Api.TOKEN),
            Map.entry("WARDEN_VAST_READ_TIMEOUT", "3s"),
            // On a machine where services start and die, a request is held up for longer than by a network.
            Map.entry("WARDEN_PACE_MARGIN", "200ms"),
            Map.entry("WARDEN_EXECUTION_VERIFY_FOR", "30s"),
            Map.entry("WARDEN_WIRE_WAIT", "5s"),
            Map.entry("WARDEN_POLICY_MOST_ITEMS", "500"),
            Map.entry("WARDEN_POLICY_ITEMS_PER_HOUR", "1000000"),
            Map.entry("WARDEN_POLICY_SECOND_PERSON_FROM_ITEMS", "501"),
            Map.entry("WARDEN_POLICY_PHRASE_FROM_ITEMS", "501"));

    private final VastStandIn vast;
    private final Storage storage;
    private final Path folder;
    private final List<Replica> replicas = new ArrayList<>();
    private long next = 60_000_000;

    private Scene(VastStandIn vast, Storage storage, Path folder) {
        this.vast = vast;
        this.storage = storage;
        this.folder = folder;
    }

    /**
     * Sets it up, and waits until every service is ready.
     *
     * @param bulk whether several instances go in one request
     */
    static Scene open(Path root, boolean postgres, boolean bulk) throws InterruptedException {
        Path jar = root.resolve("service/target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new CannotGoOn("The service is not built: " + jar + " is missing. Build it with: ./warden build");
        }
        VastStandIn vast = VastStandIn.start(VastStandIn.settings());
        for (Endpoint endpoint : Endpoint.values()) {
            if (endpoint != Endpoint.GPU_NAMES) {
                vast.intervals().set(endpoint, isOperation(endpoint) ? OPERATIONS_APART : READS_APART);
            }
        }
        Scene scene = new Scene(vast, Storage.of(postgres), folder(root));
        try {
            Map<String, String> settings = scene.settings(bulk);
            for (int number = 1; number <= scene.storage.replicas(); number++) {
                scene.replicas.add(new Replica(jar, scene.folder, number, settings));
            }
            for (Replica replica : scene.replicas) {
                replica.awaitReady();
            }
            return scene;
        } catch (RuntimeException | InterruptedException e) {
            scene.close();
            throw e;
        }
    }

    private static Path folder(Path root) {
        try {
            return Files.createTempDirectory(Files.createDirectories(root.resolve("chaos/target")), "run-");
        } catch (IOException e) {
            throw new CannotGoOn("A folder of its own cannot be made: " + e.getMessage(), e);
        }
    }

    private Map<String, String> settings(boolean bulk) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(storage.settings());
        settings.put("WARDEN_DATA", folder.toString());
        settings.put("WARDEN_VAST_URL", vast.url().toString());
        settings.put("VAST_API_KEY", vast.key());
        for (String lane : List.of("DESTROY_INSTANCE", "CLEANUP_MACHINE")) {
            settings.put("WARDEN_PACE_" + lane, OPERATIONS_APART.toMillis() + "ms");
        }
        for (String lane : List.of("LIST_INSTANCES", "SHOW_INSTANCE", "LIST_MACHINES", "SHOW_MACHINE")) {
            settings.put("WARDEN_PACE_" + lane, READS_APART.toMillis() + "ms");
        }
        if (bulk) {
            settings.put("WARDEN_EXECUTION_BULK_ACCOUNTS", "default");
        }
        return settings;
    }

    /** Whether a call to this endpoint changes anything. */
    static boolean isOperation(Endpoint endpoint) {
        return switch (endpoint) {
            case DESTROY_INSTANCE, DESTROY_INSTANCES, CLEANUP_MACHINE -> true;
            case LIST_INSTANCES, INSTANCE_FILTERS, SHOW_INSTANCE, LIST_MACHINES, SHOW_MACHINE, AUDIT_LOGS, GPU_NAMES ->
                false;
        };
    }

    VastStandIn vast() {
        return vast;
    }

    Storage storage() {
        return storage;
    }

    Path folder() {
        return folder;
    }

    List<Replica> replicas() {
        return replicas;
    }

    /** A service that runs. @throws CannotGoOn when none does */
    Replica any(Random random) {
        List<Replica> running = replicas.stream().filter(Replica::runs).toList();
        if (running.isEmpty()) {
            throw new CannotGoOn("No service runs any more; the logs in " + folder + " tell why.");
        }
        return running.get(random.nextInt(running.size()));
    }

    /** New instances that run, each with an id that was never there before. */
    List<Long> instances(int count) {
        List<Long> ids = ids(count);
        ids.forEach(id -> vast.fleet()
                .put(Instance.running(id, Instant.now().minus(RENTED_FOR)).labelled("chaos-" + id)));
        return ids;
    }

    /** New machines with expired contracts. */
    List<Long> machines(int count) {
        List<Long> ids = ids(count);
        ids.forEach(id -> vast.fleet().putMachine(Machine.of(id, 3)));
        return ids;
    }

    private List<Long> ids(int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(next++);
        }
        return ids;
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
        storage.close();
        vast.close();
    }
}
