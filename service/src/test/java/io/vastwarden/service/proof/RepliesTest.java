package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that Vast.ai can answer to something irreversible, and the outcome that is true then. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class RepliesTest extends Bench {

    private static final long ID = 4242;

    private Asker ci = ADMIN;

    @BeforeEach
    void somebodyAsks() {
        ci = caller("view", "destroy", "cleanup");
    }

    private Shown destroysWith(Fault... faults) {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, faults);
        return ci.does("destroy", ID);
    }

    private Shown cleansWith(Fault fault) {
        vast.faults().next(Endpoint.CLEANUP_MACHINE, fault);
        return ci.does("cleanup", 123);
    }

    private void oneOutcomeIsInTheAudit(Shown done) {
        assertThat(ci.audit("plan=" + done.id()).stream()
                        .filter(one -> one.path("kind").asText().equals("outcome")))
                .hasSize(1);
    }

    /** How many readings of the instance came between these two sendings. */
    private long looksBetween(Call one, Call other) {
        return vast.log().calls(Endpoint.LIST_INSTANCES).stream()
                .filter(call -> call.number() > one.number() && call.number() < other.number())
                .count();
    }

    static Stream<Arguments> whatHadItsEffect() {
        return Stream.of(
                Arguments.of("a dropped connection", Fault.dropAfterEffect()),
                Arguments.of("an error", Fault.serverErrorJson(500).afterEffect()),
                Arguments.of("a gateway's page", Fault.serverErrorHtml(502).afterEffect()),
                Arguments.of("garbage", Fault.garbage().afterEffect()),
                Arguments.of("nothing", Fault.emptyBody().afterEffect()),
                Arguments.of("half an answer", Fault.truncatedBody()),
                Arguments.of("too long an answer", Fault.hugeBody()),
                Arguments.of("an answer elsewhere", Fault.redirect().afterEffect()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatHadItsEffect")
    void what_is_gone_after_an_answer_that_tells_nothing_was_destroyed_and_is_not_sent_again(String name, Fault fault) {
        Shown done = destroysWith(fault);

        assertThat(done.outcome(ID)).as(done.words(ID)).isEqualTo("destroyed");
        assertThat(done.words(ID)).contains("two readings");
        assertThat(sent()).hasSize(1);
        assertThat(vast.log().calls(call -> call.path().contains("redirected"))).isEmpty();
        oneOutcomeIsInTheAudit(done);
    }

    static Stream<Arguments> whatHadNoEffect() {
        return Stream.of(
                Arguments.of("a dropped connection", Fault.dropBeforeEffect()),
                Arguments.of("an error", Fault.serverErrorJson(503)),
                Arguments.of("garbage", Fault.garbage()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatHadNoEffect")
    void what_is_still_there_after_an_answer_that_tells_nothing_is_looked_at_thrice_and_sent_again(
            String name, Fault fault) {
        Shown done = destroysWith(fault);

        assertThat(done.outcome(ID)).as(done.words(ID)).isEqualTo("destroyed");
        List<Call> sendings = sent(Endpoint.DESTROY_INSTANCE);
        assertThat(sendings).hasSize(2);
        assertThat(looksBetween(sendings.getFirst(), sendings.getLast())).isGreaterThanOrEqualTo(3);
        assertThat(vast.log().destroyed()).containsExactly(ID);
        oneOutcomeIsInTheAudit(done);
    }

    @Test
    void what_was_sent_three_times_without_an_answer_that_tells_is_unclear() {
        Shown done = destroysWith(Fault.dropBeforeEffect(), Fault.serverErrorHtml(500), Fault.emptyBody());

        assertThat(done.outcome(ID)).isEqualTo("unclear");
        assertThat(done.words(ID)).contains("3 times").contains("Look at it");
        assertThat(sent()).hasSize(3);
        oneOutcomeIsInTheAudit(done);
    }

    @Test
    void what_lingers_is_destroyed_only_when_it_is_gone() {
        Shown done = destroysWith(Fault.lingers(2));

        assertThat(done.outcome(ID)).isEqualTo("destroyed");
        assertThat(sent()).hasSize(1);
        assertThat(vast.fleet().instance(ID)).isEmpty();
    }

    @Test
    void what_lingers_for_longer_than_anybody_looks_is_unclear() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.lingers(100_000));
        Shown done = ci.does("destroy", ID);

        assertThat(done.outcome(ID)).isEqualTo("unclear");
        assertThat(done.words(ID)).contains("still listed");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void an_id_that_means_another_rental_afterwards_was_destroyed_and_the_other_one_is_left_alone() {
        Shown done = destroysWith(Fault.reappears());

        assertThat(done.outcome(ID)).isEqualTo("destroyed");
        assertThat(sent()).hasSize(1);
        assertThat(vast.fleet().instance(ID)).isPresent();
    }

    @Test
    void a_refusal_with_status_200_is_a_refusal_with_its_words() {
        Shown done = destroysWith(Fault.refusedWith200());

        assertThat(done.outcome(ID)).isEqualTo("refused");
        assertThat(done.words(ID)).contains("Instance cannot be destroyed now");
        assertThat(sent()).hasSize(1);
        oneOutcomeIsInTheAudit(done);
    }

    @Test
    void an_endpoint_that_is_no_more_refuses() {
        Shown done = destroysWith(Fault.deprecatedEndpoint());

        assertThat(done.outcome(ID)).isEqualTo("refused");
        assertThat(done.words(ID)).contains("deprecated");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void a_404_for_what_is_listed_all_the_same_is_no_destruction() {
        Shown done = destroysWith(Fault.noSuchInstance());

        assertThat(done.outcome(ID)).isEqualTo("refused");
        assertThat(done.words(ID)).contains("listed all the same");
        assertThat(vast.fleet().instance(ID)).isPresent();
    }

    @Test
    void a_404_for_what_is_not_listed_any_more_is_already_gone() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.noSuchInstance().afterEffect());
        Shown done = ci.does("destroy", ID);

        assertThat(done.outcome(ID)).isEqualTo("already_gone");
        assertThat(done.words(ID)).contains("two readings");
    }

    @Test
    void a_404_that_means_a_wrong_key_holds_the_lane_and_ends_nothing() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.wrongKey(404));
        Shown plan = ci.approves(ci.plans("destroy", ID));

        JsonNode held = Patience.await(
                "the lane to be held",
                () -> lane("destroy_instance"),
                lane -> !lane.path("held").isNull());

        assertThat(held.path("held").asText()).contains("key").doesNotContain(vast.key());
        assertThat(ci.sees(plan).state()).isEqualTo("running");
        assertThat(ci.sees(plan).item(ID).path("outcome").isNull()).isTrue();
        assertThat(ci.sees(plan).item(ID).path("sent_at").isNull()).isTrue();
        ci.approves(ci.plans("destroy", 4243));
        assertThat(ci.awaitEnd(plan).outcome(ID)).isEqualTo("destroyed");
        assertThat(lane("destroy_instance").path("held").isNull()).isTrue();
    }

    @Test
    void whatever_a_429_says_it_is_waited_and_sent_again_and_what_it_teaches_is_kept() {
        for (int i = 0; i < 4; i++) {
            vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.tooFrequent());
        }
        vast.intervals().set(Endpoint.DESTROY_INSTANCE, Duration.ofMillis(150));

        Shown done = ci.does("destroy", ID, 4243);

        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(vast.log().destroyed()).containsExactly(ID, 4243L);
        assertThat(lane("destroy_instance").path("interval_seconds").asDouble()).isEqualTo(0.15);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatHadItsEffect")
    void a_clean_up_without_an_answer_that_tells_is_unclear_and_never_sent_again(String name, Fault fault) {
        Shown done = cleansWith(fault);

        assertThat(done.outcome(123)).as(done.words(123)).isEqualTo("unclear");
        assertThat(done.words(123)).contains("Look at");
        assertThat(sent()).hasSize(1);
        oneOutcomeIsInTheAudit(done);
    }

    @Test
    void a_clean_up_that_is_refused_is_refused_with_its_words() {
        assertThat(cleansWith(Fault.refusedWith200()).outcome(123)).isEqualTo("refused");
        Shown forbidden = cleansWith(Fault.says(403, "application/json", "{\"msg\":\"not your machine\"}"));
        assertThat(forbidden.outcome(123)).isEqualTo("refused");
        assertThat(forbidden.words(123)).contains("not your machine");
        assertThat(cleansWith(Fault.says(404, "text/plain", "nothing here")).outcome(123))
                .isEqualTo("refused");
        assertThat(sent()).hasSize(3);
    }

    @Test
    void a_clean_up_that_came_too_early_is_sent_again_and_one_that_is_late_is_waited_for() {
        vast.faults()
                .next(
                        Endpoint.CLEANUP_MACHINE,
                        Fault.tooFrequent(),
                        Fault.tooFrequent(),
                        Fault.delayAfterEffect(Duration.ofMillis(1_500)));

        Shown done = ci.does("cleanup", 123);

        assertThat(done.outcome(123)).isEqualTo("cleaned");
        assertThat(done.item(123).path("num_deleted").asInt()).isEqualTo(5);
        assertThat(sent()).hasSize(3);
    }

    @Test
    void a_confirmation_for_another_machine_is_unclear() {
        Shown done = cleansWith(
                Fault.says(200, "application/json", "{\"success\":true,\"machine_id\":999,\"num_deleted\":7}"));

        assertThat(done.outcome(123)).isEqualTo("unclear");
    }

    private JsonNode lane(String endpoint) {
        return Asker.read(ci.get("/v1/lanes"))
                .path("items")
                .valueStream()
                .filter(lane -> lane.path("endpoint").asText().equals(endpoint))
                .findFirst()
                .orElseThrow();
    }
}
