package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What happens at the same time, in a lane in which the second item waits for three seconds. */
@QuarkusTest
@WithTestResource(
        value = SandboxResource.class,
        initArgs = @ResourceArg(name = "warden.pace.destroy-instance", value = "3s"))
class RacesTest extends Bench {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Asker ci = ADMIN;
    private Asker lead = ADMIN;

    @BeforeEach
    void somebodyAsksAndSomebodyLeads() {
        ci = caller("view", "destroy");
        lead = caller("view", "approve");
    }

    /** A plan whose first item was sent, while the second waits for its slot. */
    private Shown waiting() {
        Shown plan = ci.plans("destroy", 4242, 4243);
        lead.approves(plan);
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, SOON);
        return plan;
    }

    @SafeVarargs
    private static List<Response> atOnce(Callable<Response>... requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.length);
        try (ExecutorService all = Executors.newFixedThreadPool(requests.length)) {
            List<Future<Response>> under = new ArrayList<>();
            for (Callable<Response> request : requests) {
                under.add(all.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : under) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }

    @Test
    void what_is_protected_while_it_waits_for_its_slot_is_not_sent_and_says_by_which_rule() {
        Shown plan = waiting();
        String id = lead.protects(Map.of("label", "llama-finetune-b", "reason", "needed after all"))
                .path("id")
                .asText();

        Shown done = ci.awaitEnd(plan);

        assertThat(done.outcomes()).containsEntry(4242L, "destroyed").containsEntry(4243L, "blocked");
        assertThat(done.words(4243))
                .isEqualTo("It is protected by the rule \"the label llama-finetune-b\" (" + id + ") of " + lead.name()
                        + ": \"needed after all\". It was not sent.");
        assertThat(done.item(4243).path("sent_at").isNull()).isTrue();
        assertThat(vast.log().destroyed()).containsExactly(4242L);
        lead.unprotecting(id, "the test is over").then().statusCode(200);
    }

    @Test
    void what_was_protected_and_is_free_again_before_its_slot_is_sent() {
        Shown plan = waiting();
        String id = lead.protects(Map.of("id", 999, "reason", "something else"))
                .path("id")
                .asText();
        lead.unprotecting(id, "a mistake").then().statusCode(200);

        assertThat(ci.awaitEnd(plan).outcomes().values()).containsOnly("destroyed");
    }

    @Test
    void what_somebody_approved_whose_token_is_revoked_while_it_runs_is_not_sent_any_more() {
        Shown plan = waiting();
        lead.revoked();

        Shown done = ci.awaitEnd(plan);

        assertThat(done.outcomes()).containsEntry(4242L, "destroyed").containsEntry(4243L, "blocked");
        assertThat(done.words(4243)).contains(lead.name()).contains("revoked").contains("It was not sent.");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @RepeatedTest(5)
    void of_two_approvals_at_once_one_counts_and_everything_is_sent_once() throws Exception {
        Asker other = caller("view", "approve");
        Shown plan = ci.plans("destroy", 4242);

        List<Response> answers = atOnce(() -> lead.approving(plan), () -> other.approving(plan));

        assertThat(statuses(answers)).containsExactly(200, 409);
        assertThat(ci.awaitEnd(plan).outcomes()).containsExactly(Map.entry(4242L, "destroyed"));
        assertThat(vast.log().destroyed()).containsExactly(4242L);
        assertThat(ci.sees(plan).json().path("approvals").size()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void an_approval_and_a_cancellation_at_once_end_in_one_of_both_ways_and_never_between() throws Exception {
        Shown plan = ci.plans("destroy", 4242, 4243);

        List<Response> answers = atOnce(() -> lead.approving(plan), () -> ci.cancelling(plan));

        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        Shown done = ci.awaitEnd(plan);
        boolean approvedFirst = answers.get(0).statusCode() == 200;
        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(done.state()).isEqualTo("cancelled");
        List<Long> sent = vast.log().destroyed();
        assertThat(sent).doesNotContain(4243L).hasSizeLessThanOrEqualTo(approvedFirst ? 1 : 0);
        done.outcomes()
                .forEach((id, outcome) -> assertThat(outcome).isEqualTo(sent.contains(id) ? "destroyed" : "cancelled"));
    }

    @RepeatedTest(3)
    void a_protection_and_an_approval_at_once_send_what_was_under_way_or_nothing() throws Exception {
        Shown plan = ci.plans("destroy", 4242, 4243);

        List<Response> answers = atOnce(
                () -> lead.approving(plan),
                () -> lead.post("/v1/protections", "{\"label\":\"llama-*\",\"reason\":\"at once\"}"));

        assertThat(statuses(answers)).containsExactly(200, 201);
        Shown done = ci.awaitEnd(plan);
        List<Long> sent = vast.log().destroyed();
        assertThat(sent).doesNotContain(4243L);
        done.outcomes()
                .forEach((id, outcome) -> assertThat(outcome).isEqualTo(sent.contains(id) ? "destroyed" : "blocked"));
        lead.unprotecting(Asker.read(answers.get(1)).path("id").asText(), "the test is over")
                .then()
                .statusCode(200);
    }
}
