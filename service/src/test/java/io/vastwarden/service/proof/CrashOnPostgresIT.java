package io.vastwarden.service.proof;

import io.vastwarden.sandbox.vast.Fault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.Arguments;

/** The same on PostgreSQL, where the lease of who was killed has to run out first. */
class CrashOnPostgresIT extends CrashIT {

    private static @Nullable EmbeddedPostgres server;
    private final Map<Path, Storage> databases = new HashMap<>();

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        Objects.requireNonNull(server).close();
    }

    @Override
    Storage storage(Path data) {
        return databases.computeIfAbsent(data, one -> Storage.Postgres.fresh(Objects.requireNonNull(server)));
    }

    static Stream<Arguments> moments() {
        return Stream.of(
                Arguments.of("before the call has its effect", 4, Fault.delayBeforeEffect(Duration.ofSeconds(2))),
                Arguments.of("after the call had its effect", 4, Fault.delayAfterEffect(Duration.ofSeconds(20))));
    }
}
