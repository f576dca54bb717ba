package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.service.store.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans of an account whose instances go in requests for several at once. */
@QuarkusTest
@WithTestResource(
        value = SandboxResource.class,
        initArgs = {
            @ResourceArg(name = "warden.execution.bulk-accounts", value = "default"),
            @ResourceArg(name = "warden.plan.queue-limit", value = "1000")
        })
class BulkTest extends Bench {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Database database;

    private Asker ci = ADMIN;

    @BeforeEach
    void somebodyAsks() {
        ci = caller("view", "destroy");
    }

    private long[] fill(int count) {
        return vast.fleet().fill(count).stream().mapToLong(Long::longValue).toArray();
    }

    private List<Integer> sizes() {
        return sent(Endpoint.DESTROY_INSTANCES).stream()
                .map(Call::body)
                .map(body -> body.split(",").length)
                .toList();
    }

    @Test
    void a_plans_instances_go_in_requests_of_at_most_64_and_each_is_verified() {
        long[] ids = fill(130);

        Shown done = ci.does("destroy", ids);

        assertThat(done.state()).isEqualTo("done");
        assertThat(done.outcomes())
                .hasSize(130)
                .allSatisfy((id, outcome) -> assertThat(outcome).isEqualTo("destroyed"));
        assertThat(done.words(ids[0])).contains("one of several").contains("two readings");
        assertThat(sizes()).containsExactly(64, 64, 2);
        assertThat(sent(Endpoint.DESTROY_INSTANCE)).isEmpty();
        assertThat(vast.intervals().rejected()).isZero();
    }

    @Test
    void one_instance_goes_by_itself() {
        assertThat(ci.does("destroy", 4242).outcome(4242)).isEqualTo("destroyed");

        assertThat(sent(Endpoint.DESTROY_INSTANCES)).isEmpty();
    }

    @Test
    void what_a_yes_was_not_true_of_goes_one_by_one() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.partly(2));

        Shown done = ci.does("destroy", 4242, 4243, 4244, 4250);

        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(sizes()).containsExactly(4);
        assertThat(sent(Endpoint.DESTROY_INSTANCE))
                .extracting(Call::path)
                .containsExactly("/api/v0/instances/4244/", "/api/v0/instances/4250/");
    }

    @Test
    void what_lingers_a_little_is_not_sent_again() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.lingers(1));

        assertThat(ci.does("destroy", 4242, 4243).outcomes().values()).containsOnly("destroyed");

        assertThat(sent()).hasSize(1);
    }

    @Test
    void a_no_to_all_of_them_leaves_them_to_be_sent_one_by_one() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.deprecatedEndpoint());

        Shown done = ci.does("destroy", 4242, 4243, 4244);

        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(done.words(4242)).startsWith("Vast.ai confirmed it");
        assertThat(sizes()).containsExactly(3);
        assertThat(sent(Endpoint.DESTROY_INSTANCE)).hasSize(3);
    }

    @Test
    void a_yes_with_success_false_is_looked_at_before_anything_is_sent_again() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.refusedWith200().afterEffect());

        Shown done = ci.does("destroy", 4242, 4243);

        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void no_answer_is_looked_at_before_anything_is_sent_again() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.dropAfterEffect());

        Shown done = ci.does("destroy", 4242, 4243, 4244);

        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(done.words(4243)).contains("No clear answer came").contains("3 instances at once");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void a_request_that_was_lost_on_its_way_is_made_up_for_one_by_one() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.dropBeforeEffect());

        assertThat(ci.does("destroy", 4242, 4243).outcomes().values()).containsOnly("destroyed");

        assertThat(sent(Endpoint.DESTROY_INSTANCE)).hasSize(2);
        assertThat(vast.log().destroyed()).containsExactly(4242L, 4243L);
    }

    @Test
    void a_404_is_believed_of_each_only_after_a_look() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.noSuchInstance());

        Shown done = ci.does("destroy", 4242, 4243);

        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(sent(Endpoint.DESTROY_INSTANCE)).hasSize(2);
    }

    @Test
    void those_that_went_away_meanwhile_were_gone_before() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.delayBeforeEffect(Duration.ofMillis(700)));
        Shown plan = ci.approves(ci.plans("destroy", 4242, 4243));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCES, 1, SOON);
        vast.fleet().remove(4242);
        vast.fleet().remove(4243);

        Shown done = ci.awaitEnd(plan);

        assertThat(done.outcomes().values()).containsOnly("already_gone");
        assertThat(vast.log().destroyed()).isEmpty();
    }

    @Test
    void a_429_is_waited_for_and_the_same_request_comes_again() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.tooFrequent());

        assertThat(ci.does("destroy", 4242, 4243).outcomes().values()).containsOnly("destroyed");

        assertThat(sizes()).containsExactly(2, 2);
    }

    @Test
    void what_changed_or_went_is_left_out_of_the_request() {
        Shown plan = ci.plans("destroy", 4242, 4243, 4244, 4250);
        vast.fleet().changeLabel(4243, "keep-me");
        vast.fleet().remove(4244);

        Shown done = ci.awaitEnd(ci.approves(plan));

        assertThat(done.outcome(4242)).isEqualTo("destroyed");
        assertThat(done.outcome(4243)).isEqualTo("changed");
        assertThat(done.outcome(4244)).isEqualTo("already_gone");
        assertThat(done.outcome(4250)).isEqualTo("destroyed");
        assertThat(sent())
                .hasSize(1)
                .first()
                .satisfies(call -> assertThat(call.body()).isEqualTo("{\"instance_ids\":[4242,4250]}"));
    }

    @Test
    void plans_take_turns_with_a_request_each() {
        long[] many = fill(70);
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.delayAfterEffect(Duration.ofSeconds(3)));
        Shown first = ci.approves(ci.plans("destroy", many));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCES, 1, SOON);
        Shown second = ci.approves(ci.plans("destroy", 4242, 4243));
        ci.awaitEnd(second);
        ci.awaitEnd(first);

        assertThat(sizes()).containsExactly(64, 2, 6);
    }

    @Test
    void what_was_cancelled_while_the_request_was_on_its_way_still_ends_truly() {
        long[] ids = fill(70);
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.delayAfterEffect(Duration.ofSeconds(3)));
        Shown plan = ci.approves(ci.plans("destroy", ids));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCES, 1, SOON);
        ci.cancelling(plan).then().statusCode(200);

        Shown done = ci.awaitEnd(plan);

        assertThat(LongStream.of(ids).limit(64))
                .allSatisfy(id -> assertThat(done.outcome(id)).isEqualTo("destroyed"));
        assertThat(LongStream.of(ids).skip(64))
                .allSatisfy(id -> assertThat(done.outcome(id)).isEqualTo("cancelled"));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void the_answer_to_the_request_is_kept_with_each() {
        Shown done = ci.does("destroy", 4242, 4243);

        List<JsonNode> outcomes = ci.audit("plan=" + done.id()).stream()
                .filter(one -> one.path("kind").asText().equals("outcome"))
                .toList();
        assertThat(outcomes).hasSize(2);
        assertThat(kept(done))
                .hasSize(2)
                .allSatisfy(answer ->
                        assertThat(answer).contains("accepted_in_bulk").contains("2 instances destroyed"));
    }

    private List<String> kept(Shown plan) {
        return database.read(handle -> handle.createQuery("SELECT answer FROM item WHERE plan = :plan")
                .bind("plan", plan.id())
                .mapTo(String.class)
                .list());
    }
}
