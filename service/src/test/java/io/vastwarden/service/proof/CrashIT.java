package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Instance;
import io.vastwarden.sandbox.vast.Settings;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged service, killed in the middle of a plan and started again: every item ends once and truly. Each moment of a
 * run is a case of {@code CrashPointsTest}; by default one real kill and one real end remain here.
 */
class CrashIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Asker ADMIN = new Asker("admin", SandboxResource.ADMIN_TOKEN);

    private final VastStandIn vast = VastStandIn.start(intervals(VastStandIn.settings()));

    private static Settings intervals(Settings settings) {
        return settings.intervals(Duration.ofMillis(50)).interval(Endpoint.DESTROY_INSTANCE, Duration.ofMillis(100));
    }

    @AfterEach
    void stop() {
        vast.close();
    }

    /** Where the service keeps what must not be lost. */
    Storage storage(Path data) {
        return new Storage.File(data);
    }

    private PackagedService started(Path data) {
        return new PackagedService(data, vast, storage(data).settings());
    }

    static Stream<Arguments> moments() {
        return Stream.of(
                Arguments.of("before the call has its effect", 4, Fault.delayBeforeEffect(Duration.ofSeconds(2))),
                Arguments.of("after the call had its effect", 4, Fault.delayAfterEffect(Duration.ofSeconds(20))),
                Arguments.of("in the very first call", 0, Fault.delayAfterEffect(Duration.ofSeconds(20))),
                Arguments.of("in the very last call", 9, Fault.delayAfterEffect(Duration.ofSeconds(20))),
                Arguments.of("while it looks after a call that was dropped", 5, Fault.dropBeforeEffect()),
                Arguments.of("while it looks after a call that lingers", 5, Fault.lingers(2)));
    }

    @Tag("all")
    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void whenever_it_is_killed_each_item_is_destroyed_once_and_never_sent_twice_without_a_look(
            String moment, int before, Fault fault, @TempDir Path data) {
        long[] ids = vast.fleet().fill(10).stream().mapToLong(Long::longValue).toArray();
        vast.faults().on(Endpoint.DESTROY_INSTANCE, ids[before], fault);
        try (PackagedService service = started(data)) {
            Shown plan = ADMIN.approves(ADMIN.plans("destroy", ids));
            vast.log().await("item " + before, isDestructionOf(ids[before]), 1, LIMIT);

            service.kill();
            service.startAgain();
            Shown done = ADMIN.awaitEnd(plan);

            assertThat(done.state()).isEqualTo("done");
            assertThat(done.outcomes())
                    .hasSize(10)
                    .allSatisfy((id, outcome) ->
                            assertThat(outcome).as("%s: %s", id, done.words(id)).isIn("destroyed", "already_gone"));
            assertThat(vast.log().destroyed()).hasSize(10).doesNotHaveDuplicates();
            for (long id : ids) {
                lookedAtBetweenSendings(id);
            }
            assertThat(ADMIN.audit("plan=" + plan.id()).stream()
                            .filter(one -> one.path("kind").asText().equals("outcome")))
                    .hasSize(10);
            assertThat(ADMIN.audit("plan=" + plan.id()).stream()
                            .filter(one -> one.path("kind").asText().equals("intent")))
                    .hasSize(10);
        }
    }

    static Stream<Arguments> momentsInBulk() {
        return Stream.of(
                Arguments.of("before the call has its effect", Fault.delayBeforeEffect(Duration.ofSeconds(2))),
                Arguments.of("after the call had its effect", Fault.delayAfterEffect(Duration.ofSeconds(20))));
    }

    @Tag("all")
    @ParameterizedTest(name = "{0}")
    @MethodSource("momentsInBulk")
    void killed_in_a_call_for_many_it_looks_at_each_and_destroys_each_once(
            String moment, Fault fault, @TempDir Path data) {
        long[] ids = vast.fleet().fill(45).stream().mapToLong(Long::longValue).toArray();
        vast.faults().next(Endpoint.DESTROY_INSTANCES, fault);
        Map<String, String> settings = new HashMap<>(storage(data).settings());
        settings.put("WARDEN_EXECUTION_BULK_ACCOUNTS", "default");
        try (PackagedService service = new PackagedService(data, vast, settings)) {
            Shown plan = ADMIN.approves(ADMIN.plans("destroy", ids));
            vast.log().awaitCalls(Endpoint.DESTROY_INSTANCES, 1, LIMIT);

            service.kill();
            service.startAgain();
            Shown done = ADMIN.awaitEnd(plan);

            assertThat(done.outcomes())
                    .hasSize(45)
                    .allSatisfy((id, outcome) ->
                            assertThat(outcome).as("%s: %s", id, done.words(id)).isIn("destroyed", "already_gone"));
            assertThat(vast.log().destroyed()).hasSize(45).doesNotHaveDuplicates();
            for (String kind : List.of("intent", "outcome")) {
                assertThat(ADMIN.audit("plan=" + plan.id()).stream()
                                .filter(one -> one.path("kind").asText().equals(kind)))
                        .hasSize(45);
            }
        }
    }

    @Tag("all")
    @Test
    void a_clean_up_during_which_it_was_killed_is_unclear_and_not_sent_again(@TempDir Path data) {
        vast.faults().on(Endpoint.CLEANUP_MACHINE, 123, Fault.delayAfterEffect(Duration.ofSeconds(20)));
        try (PackagedService service = started(data)) {
            Shown plan = ADMIN.approves(ADMIN.plans("cleanup", 123, 124));
            vast.log().awaitCalls(Endpoint.CLEANUP_MACHINE, 1, LIMIT);

            service.kill();
            service.startAgain();
            Shown done = ADMIN.awaitEnd(plan);

            assertThat(done.outcome(123)).isEqualTo("unclear");
            assertThat(done.outcome(124)).isEqualTo("cleaned");
            assertThat(vast.log().calls(Endpoint.CLEANUP_MACHINE))
                    .extracting(Call::path)
                    .containsExactly("/api/v0/machines/123/cleanup/", "/api/v0/machines/124/cleanup/");
        }
    }

    @Tag("all")
    @Test
    void killed_while_it_looks_at_the_facts_it_looks_again(@TempDir Path data) {
        try (PackagedService service = started(data)) {
            Shown plan = ADMIN.plans("destroy", 4242, 4243);
            int looks = vast.log().calls(Endpoint.LIST_INSTANCES).size();
            vast.faults().next(Endpoint.LIST_INSTANCES, Fault.delayBeforeEffect(Duration.ofSeconds(20)));
            ADMIN.approves(plan);
            vast.log().awaitCalls(Endpoint.LIST_INSTANCES, looks + 1, LIMIT);

            service.kill();
            assertThat(vast.log().destroyed()).isEmpty();
            service.startAgain();

            endsOnce(plan, 4242, 4243);
        }
    }

    @Tag("all")
    @Test
    void killed_while_it_waits_for_the_slot_it_waits_for_it_again(@TempDir Path data) {
        Duration interval = Duration.ofSeconds(3);
        vast.intervals().set(Endpoint.DESTROY_INSTANCE, interval);
        Map<String, String> settings = new HashMap<>(storage(data).settings());
        settings.put("WARDEN_PACE_DESTROY_INSTANCE", interval.toMillis() + "ms");
        try (PackagedService service = new PackagedService(data, vast, settings)) {
            Shown plan = ADMIN.approves(ADMIN.plans("destroy", 4242, 4243));
            vast.log().awaitEnded(Endpoint.DESTROY_INSTANCE, 1, LIMIT);

            service.kill();
            assertThat(vast.log().destroyed()).containsExactly(4242L);
            service.startAgain();

            endsOnce(plan, 4242, 4243);
            assertThat(vast.intervals().rejected(Endpoint.DESTROY_INSTANCE)).isZero();
        }
    }

    @Test
    void killed_when_an_answer_was_there_and_not_recorded_it_finds_out_by_looking(@TempDir Path data) throws Exception {
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4242, Fault.delayAfterEffect(Duration.ofSeconds(1)));
        try (PackagedService service = started(data)) {
            Shown plan = ADMIN.approves(ADMIN.plans("destroy", 4242, 4243));
            vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, LIMIT);
            try (AutoCloseable _ = storage(data).lockedOut()) {
                vast.log().awaitEnded(Endpoint.DESTROY_INSTANCE, 1, LIMIT);
                service.kill();
            }
            service.startAgain();

            endsOnce(plan, 4242, 4243);
        }
    }

    @Tag("all")
    @Test
    void killed_when_the_end_was_recorded_and_told_to_nobody_it_tells_it_later(@TempDir Path data) {
        try (PackagedService service = started(data)) {
            Shown plan = ADMIN.approves(ADMIN.plans("destroy", 4242));
            Shown done = ADMIN.awaitEnd(plan);

            service.kill();
            service.startAgain();

            endsOnce(plan, 4242);
            assertThat(ADMIN.sees(plan)).isEqualTo(done);
            Events.Event last = Events.follow(plan, ADMIN, null).join().getLast();
            assertThat(last.data().path("state").asText()).isEqualTo("done");
        }
    }

    @Tag("all")
    @Test
    void an_id_that_means_something_else_after_the_crash_is_not_destroyed_again(@TempDir Path data) {
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4242, Fault.delayAfterEffect(Duration.ofSeconds(20)));
        Instance before = vast.fleet().instance(4242).orElseThrow();
        try (PackagedService service = started(data)) {
            Shown plan = ADMIN.approves(ADMIN.plans("destroy", 4242));
            vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, LIMIT);

            service.kill();
            vast.fleet().put(before.startedAt(Instant.now()));
            service.startAgain();

            endsOnce(plan, 4242);
            assertThat(vast.fleet().instance(4242)).isPresent();
        }
    }

    /** Each is destroyed by one call, and has one outcome in the audit. */
    private void endsOnce(Shown plan, long... ids) {
        Shown done = ADMIN.awaitEnd(plan);
        assertThat(done.outcomes().values())
                .as(done.json().toString())
                .hasSize(ids.length)
                .containsOnly("destroyed");
        assertThat(vast.log().calls(Endpoint.DESTROY_INSTANCE)).hasSize(ids.length);
        assertThat(vast.log().destroyed()).hasSize(ids.length).doesNotHaveDuplicates();
        assertThat(ADMIN.audit("plan=" + plan.id()).stream()
                        .filter(one -> one.path("kind").asText().equals("outcome")))
                .hasSize(ids.length);
    }

    @Tag("all")
    @Test
    void what_awaited_approval_still_does_after_a_crash(@TempDir Path data) {
        try (PackagedService service = started(data)) {
            Shown plan = ADMIN.plans("destroy", 4242);

            service.kill();
            service.startAgain();

            assertThat(ADMIN.sees(plan)).isEqualTo(plan);
            assertThat(ADMIN.awaitEnd(ADMIN.approves(plan)).outcome(4242)).isEqualTo("destroyed");
        }
    }

    @Test
    void told_to_end_it_lets_the_call_under_way_finish_and_records_its_answer(@TempDir Path data) {
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4243, Fault.delayAfterEffect(Duration.ofSeconds(6)));
        try (PackagedService service = started(data)) {
            Shown plan = ADMIN.approves(ADMIN.plans("destroy", 4242, 4243, 4244, 4250));
            vast.log().await("4243", isDestructionOf(4243), 1, LIMIT);

            int code = service.terminate();
            List<Call> calls = vast.log().calls(Endpoint.DESTROY_INSTANCE);
            assertThat(code).isIn(0, 143);
            assertThat(calls).hasSize(2).noneMatch(Call::pending).noneMatch(Call::dropped);

            service.startAgain();
            Shown done = ADMIN.awaitEnd(plan);
            assertThat(done.outcomes().values()).containsOnly("destroyed");
            assertThat(done.words(4243)).contains("Vast.ai confirmed it");
            assertThat(vast.log().calls(Endpoint.DESTROY_INSTANCE)).hasSize(4);
        }
    }

    @Tag("all")
    @Test
    void told_to_end_it_sends_nothing_more_although_somebody_waits_for_an_answer(@TempDir Path data)
            throws InterruptedException {
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4242, Fault.delayAfterEffect(Duration.ofSeconds(6)));
        try (PackagedService service = started(data)) {
            ADMIN.approves(ADMIN.plans("destroy", 4242, 4243, 4244, 4250, 4251, 4260));
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    ADMIN.ask().delete("/api/v0/instances/4291/");
                } catch (Exception theServiceEnds) {
                    // Whether it is answered is not what this is about.
                }
            });
            vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, LIMIT);
            Patience.await(
                    "two plans to run",
                    () -> Asker.read(ADMIN.get("/v1/plans?state=running"))
                            .path("items")
                            .size(),
                    running -> running == 2);

            service.terminate();

            assertThat(vast.log().calls(Endpoint.DESTROY_INSTANCE)).hasSize(1);
            waiting.join();
        }
    }

    private void lookedAtBetweenSendings(long id) {
        List<Call> sendings = vast.log().calls(isDestructionOf(id));
        for (int i = 1; i < sendings.size(); i++) {
            long from = sendings.get(i - 1).number();
            long to = sendings.get(i).number();
            assertThat(vast.log().calls(Endpoint.LIST_INSTANCES))
                    .as("looks between two sendings of " + id)
                    .anyMatch(call -> call.number() > from && call.number() < to);
        }
    }

    private static Predicate<Call> isDestructionOf(long id) {
        return call -> call.method().equals("DELETE") && call.path().equals("/api/v0/instances/" + id + "/");
    }
}
