package io.vastwarden.bench.site;

import io.vastwarden.sandbox.program.Packaged;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several services that share a PostgreSQL, which is theirs alone and gone afterwards. */
final class Replicas implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final List<RunningService> services = new ArrayList<>();

    private Replicas(EmbeddedPostgres server) {
        this.server = server;
    }

    static Replicas start(
            Packaged packaged, Path data, Path log, Map<String, String> settings, List<String> javaOptions, int count)
            throws InterruptedException {
        try {
            Replicas replicas = new Replicas(EmbeddedPostgres.start());
            try {
                Map<String, String> shared = new HashMap<>(settings);
                shared.put("WARDEN_DATABASE_URL", "postgresql://127.0.0.1:" + replicas.server.getPort() + "/postgres");
                shared.put("WARDEN_DATABASE_USER", "postgres");
                for (int i = 0; i < count; i++) {
                    Path own = Files.createDirectories(data.resolve("replica-" + i));
                    replicas.services.add(RunningService.start(packaged, own, log, shared, javaOptions));
                }
                return replicas;
            } catch (CannotMeasure | IOException | InterruptedException e) {
                replicas.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotMeasure("PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    List<Api> apis() {
        return services.stream().map(RunningService::api).toList();
    }

    @Override
    public void close() {
        services.forEach(RunningService::close);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
