package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.VastStandIn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three services, as they are shipped, on one PostgreSQL: they do the work of one. */
class ReplicasIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration TAKEN_UP_WITHIN = Duration.ofSeconds(20);
    private static final Asker ADMIN = new Asker("admin", SandboxResource.ADMIN_TOKEN);

    private static @Nullable EmbeddedPostgres server;

    private final VastStandIn vast = VastStandIn.start(VastStandIn.settings()
            .intervals(Duration.ofMillis(50))
            .interval(Endpoint.DESTROY_INSTANCE, Duration.ofMillis(100)));
    private final List<PackagedService> replicas = new ArrayList<>();

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        Objects.requireNonNull(server).close();
    }

    @BeforeEach
    void startThree(@TempDir Path folder) throws IOException {
        Storage storage = Storage.Postgres.fresh(Objects.requireNonNull(server));
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            folders.add(Files.createDirectories(folder.resolve("replica-" + i)));
        }
        replicas.addAll(PackagedService.started(folders, vast, storage.settings()));
    }

    @AfterEach
    void stopAll() {
        replicas.forEach(PackagedService::close);
        vast.close();
    }

    @Test
    void whoever_is_asked_all_see_it_run_once_and_at_the_pace_of_one() {
        long[] ids = fleet(20);
        replicas.get(0).isAsked();
        Shown plan = ADMIN.plans("destroy", ids);
        replicas.get(1).isAsked();
        CompletableFuture<List<Events.Event>> heard = Events.follow(plan, ADMIN, null);
        replicas.get(2).isAsked();
        ADMIN.approves(plan);

        List<Events.Event> events = heard.join();

        assertThat(events.getLast().data().path("state").asText()).isEqualTo("done");
        for (PackagedService replica : replicas) {
            replica.isAsked();
            endedOnce(ADMIN.sees(plan), ids);
        }
        assertThat(vast.intervals().rejected()).as("calls that came too early").isZero();
    }

    @Tag("all")
    @Test
    void a_request_on_vast_ais_own_path_is_answered_with_its_end_whoever_runs_the_lane() {
        long[] ids = fleet(3);
        for (int i = 0; i < 3; i++) {
            replicas.get(i).isAsked();
            assertThat(ADMIN.ask().delete("/api/v0/instances/" + ids[i] + "/").statusCode())
                    .isEqualTo(200);
        }
        assertThat(vast.log().destroyed()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void when_the_one_that_sends_is_killed_another_goes_on_within_twenty_seconds() {
        long[] ids = fleet(6);
        vast.faults().on(Endpoint.DESTROY_INSTANCE, ids[2], Fault.delayAfterEffect(Duration.ofSeconds(60)));
        replicas.getFirst().isAsked();
        Shown plan = ADMIN.approves(ADMIN.plans("destroy", ids));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 3, LIMIT);

        PackagedService sender = sender();
        long killed = System.nanoTime();
        sender.kill();
        anotherThan(sender).isAsked();
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 4, LIMIT);

        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(TAKEN_UP_WITHIN);
        endedOnce(ADMIN.awaitEnd(plan), ids);
        assertThat(vast.intervals().rejected()).as("calls that came too early").isZero();
    }

    @Tag("all")
    @Test
    void when_the_one_that_sends_is_told_to_end_another_goes_on_at_once() {
        long[] ids = fleet(60);
        replicas.getFirst().isAsked();
        Shown plan = ADMIN.approves(ADMIN.plans("destroy", ids));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 3, LIMIT);

        PackagedService sender = sender();
        anotherThan(sender).isAsked();
        sender.terminate();
        int sent = vast.log().calls(Endpoint.DESTROY_INSTANCE).size();
        long ended = System.nanoTime();
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, sent + 1, LIMIT);

        assertThat(Duration.ofNanos(System.nanoTime() - ended))
                .as("less than the lease of one that died")
                .isLessThan(Duration.ofSeconds(10));
        endedOnce(ADMIN.awaitEnd(plan), ids);
        assertThat(vast.intervals().rejected()).as("calls that came too early").isZero();
    }

    @Test
    void one_that_stood_still_for_longer_than_its_lease_neither_sends_nor_stores_what_is_anothers_now()
            throws Exception {
        long[] ids = fleet(40);
        replicas.getFirst().isAsked();
        Shown plan = ADMIN.approves(ADMIN.plans("destroy", ids));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 3, LIMIT);

        PackagedService sender = sender();
        signal("STOP", sender);
        anotherThan(sender).isAsked();
        int sent = vast.log().calls(Endpoint.DESTROY_INSTANCE).size();
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, sent + 3, LIMIT);
        signal("CONT", sender);

        endedOnce(ADMIN.awaitEnd(plan), ids);
        Patience.await("its notice", sender::log, log -> log.contains("event=lease_lost"));
    }

    /** Each was destroyed by one call that had an effect, and has one outcome in the audit. */
    private void endedOnce(Shown done, long... ids) {
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.outcomes()).hasSize(ids.length);
        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(vast.log().destroyed()).hasSize(ids.length).doesNotHaveDuplicates();
        assertThat(vast.log().calls(Endpoint.DESTROY_INSTANCE)).hasSize(ids.length);
        assertThat(ADMIN.audit("plan=" + done.id()).stream()
                        .filter(one -> one.path("kind").asText().equals("outcome")))
                .hasSize(ids.length);
    }

    private long[] fleet(int size) {
        return vast.fleet().fill(size).stream().mapToLong(Long::longValue).toArray();
    }

    /** The only one that has sent anything so far. */
    private PackagedService sender() {
        List<PackagedService> senders = replicas.stream()
                .filter(replica -> replica.log().contains("event=sending"))
                .toList();
        assertThat(senders).hasSize(1);
        return senders.getFirst();
    }

    private PackagedService anotherThan(PackagedService one) {
        return replicas.stream().filter(other -> other != one).findFirst().orElseThrow();
    }

    private static void signal(String name, PackagedService service) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, String.valueOf(service.pid()))
                .start()
                .waitFor();
        assertThat(code).isZero();
    }
}
