package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.VastStandIn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is full, locked or gone: nothing is sent, everybody is told, and all goes on when it is back. */
class DatabaseTroubleIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Asker ADMIN = new Asker("admin", SandboxResource.ADMIN_TOKEN);

    private final VastStandIn vast = VastStandIn.start(VastStandIn.settings()
            .intervals(Duration.ofMillis(50))
            .interval(Endpoint.DESTROY_INSTANCE, Duration.ofMillis(100)));

    @AfterEach
    void stop() {
        vast.close();
    }

    @Test
    void a_disk_that_is_full(@TempDir Path folder) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()))
                .as("only root can mount a small disk")
                .isZero();
        try (PackagedService _ = new PackagedService(
                folder, vast, Map.of("WARDEN_DATA", disk.resolve("data").toString()))) {
            long[] many =
                    vast.fleet().fill(300).stream().mapToLong(Long::longValue).toArray();
            Shown plan = ADMIN.plans("destroy", many);
            Path filler = disk.resolve("filler");
            fill(filler);
            untilRefused("its disk is full", many);

            told(ADMIN.approving(plan), "its disk is full");
            unready("its disk is full");
            assertThat(vast.log().calls(Endpoint.DESTROY_INSTANCE)).isEmpty();

            Files.delete(filler);
            ready();
            ADMIN.cancelling(ADMIN.approves(plan)).then().statusCode(200);
            assertThat(ADMIN.does("destroy", 4242).outcome(4242)).isEqualTo("destroyed");
        } finally {
            assertThat(run("umount", "-l", disk.toString())).isZero();
        }
    }

    @Test
    void a_file_that_another_program_has_locked(@TempDir Path data) throws Exception {
        Storage storage = new Storage.File(data);
        try (PackagedService _ = new PackagedService(data, vast, storage.settings())) {
            whileItIsGone(storage::lockedOut, "is locked by another program");
        }
    }

    @Test
    void a_postgresql_that_stops_and_starts(@TempDir Path data) throws Exception {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(Files.createDirectories(data.resolve("postgres")))
                .setCleanDataDirectory(false);
        EmbeddedPostgres server = builder.start();
        builder.setPort(server.getPort());
        Storage storage = Storage.Postgres.fresh(server);
        AtomicReference<EmbeddedPostgres> running = new AtomicReference<>(server);
        try (PackagedService _ = new PackagedService(data, vast, storage.settings())) {
            whileItIsGone(
                    () -> {
                        server.close();
                        return () -> running.set(builder.start());
                    },
                    "does not answer");
        } finally {
            running.get().close();
        }
    }

    /** Begins it, and ends it when what it answers with is closed. */
    private interface Trouble {
        AutoCloseable begin() throws Exception;
    }

    /** In the middle of a call, with more to do: its answer is recorded later, and nothing else is sent meanwhile. */
    private void whileItIsGone(Trouble trouble, String because) throws Exception {
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4243, Fault.delayAfterEffect(Duration.ofSeconds(6)));
        Shown plan = ADMIN.approves(ADMIN.plans("destroy", 4242, 4243, 4244, 4250));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 2, LIMIT);
        try (AutoCloseable _ = trouble.begin()) {
            vast.log().awaitEnded(Endpoint.DESTROY_INSTANCE, 2, LIMIT);

            told(ADMIN.planning("destroy", 4260), because);
            unready(because);
            assertThat(vast.log().calls(Endpoint.DESTROY_INSTANCE)).hasSize(2);
        }
        ready();
        Shown done = ADMIN.awaitEnd(plan);
        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(done.words(4243)).contains("Vast.ai confirmed it");
        assertThat(vast.log().calls(Endpoint.DESTROY_INSTANCE)).hasSize(4);
        assertThat(vast.intervals().rejected()).as("calls that came too early").isZero();
    }

    private void untilRefused(String because, long... ids) {
        Response last = ADMIN.planning("destroy", ids);
        for (int i = 0; i < 100 && last.statusCode() == 201; i++) {
            last = ADMIN.planning("destroy", ids);
        }
        told(last, because);
    }

    private static void told(Response answer, String because) {
        JsonNode problem = Asker.read(answer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(problem.path("type").asText()).isEqualTo("urn:warden:problem:store-unavailable");
        assertThat(problem.path("detail").asText())
                .contains(because)
                .contains("nothing was sent")
                .contains("Try again");
    }

    private static void unready(String because) {
        Patience.await(
                "the service to say that it is not ready, and why",
                () -> given().get("/q/health/ready"),
                answer -> answer.statusCode() == 503 && answer.asString().contains(because));
    }

    private static void ready() {
        Patience.await(
                "the service to be ready again by itself",
                () -> given().get("/q/health/ready").statusCode(),
                status -> status == 200);
    }

    private static void fill(Path file) throws IOException {
        byte[] some = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
