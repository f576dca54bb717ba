package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Machine;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What happens when the world is another one at sending than it was in the preview. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class ChangedFactsTest extends Bench {

    /** Plans two instances, lets something happen to the first, and says yes at once. */
    private Shown afterwards(Runnable happening) {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4251, 4242);
        happening.run();
        return ci.awaitEnd(ci.approves(plan));
    }

    private void changed(Shown done, String... words) {
        assertThat(done.outcome(4251)).as(done.words(4251)).isEqualTo("changed");
        assertThat(done.words(4251)).contains(words).contains("It was not sent.");
        assertThat(done.item(4251).path("sent_at").isNull()).isTrue();
        assertThat(done.outcome(4242)).isEqualTo("destroyed");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
        assertThat(sent()).extracting(Call::path).containsExactly("/api/v0/instances/4242/");
    }

    @Test
    void an_instance_with_another_label_is_not_sent() {
        changed(afterwards(() -> vast.fleet().changeLabel(4251, "needed-again")), "dataset-prep", "needed-again");
    }

    @Test
    void an_instance_that_lost_its_label_is_not_sent() {
        changed(afterwards(() -> vast.fleet().changeLabel(4251, null)), "dataset-prep", "none");
    }

    @Test
    void an_instance_on_another_machine_is_not_sent() {
        changed(afterwards(() -> vast.fleet().change(4251, one -> one.onMachine(777))), "machine", "777");
    }

    @Test
    void an_instance_with_another_start_is_not_sent() {
        changed(afterwards(() -> vast.fleet().change(4251, one -> one.startedAt(Instant.now()))), "start date");
    }

    @Test
    void an_instance_that_has_begun_to_run_is_not_sent() {
        changed(afterwards(() -> vast.fleet().start(4251)), "status", "running");
    }

    @Test
    void an_instance_that_has_stopped_or_changed_its_price_is_sent() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242, 4243);
        vast.fleet().stop(4242);
        vast.fleet().change(4243, one -> one.dollarsPerHour(9.99).with("gpu_util", 1.0));

        Shown done = ci.awaitEnd(ci.approves(plan));

        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(done.item(4243).path("dollars_per_hour").asDouble()).isEqualTo(0.62);
        assertThat(done.digest()).isEqualTo(plan.digest());
    }

    @Test
    void an_instance_that_is_gone_already_is_looked_at_twice_and_not_sent() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4251, 4242);
        vast.fleet().remove(4251);
        int readings = vast.log().calls(Endpoint.LIST_INSTANCES).size();

        Shown done = ci.awaitEnd(ci.approves(plan));

        assertThat(done.outcome(4251)).isEqualTo("already_gone");
        assertThat(done.words(4251)).contains("two readings").contains("not sent");
        assertThat(done.outcome(4242)).isEqualTo("destroyed");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
        assertThat(vast.log().calls(Endpoint.LIST_INSTANCES).size()).isGreaterThanOrEqualTo(readings + 2);
    }

    @Test
    void a_reading_that_misses_an_instance_once_does_not_make_it_gone() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242);
        vast.faults()
                .next(
                        Endpoint.LIST_INSTANCES,
                        Fault.says(
                                200,
                                "application/json",
                                "{\"success\":true,\"instances_found\":0,\"total_instances\":0,\"next_token\":null,"
                                        + "\"instances\":[]}"));

        Shown done = ci.awaitEnd(ci.approves(plan));

        assertThat(done.outcome(4242)).isEqualTo("destroyed");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @Test
    void a_machine_that_became_another_one_is_not_cleaned_up() {
        Asker ci = caller("view", "cleanup");
        Shown plan = ci.plans("cleanup", 123, 124);
        vast.fleet().putMachine(Machine.of(123, 5).with("hostname", "somebody-elses"));

        Shown done = ci.awaitEnd(ci.approves(plan));

        assertThat(done.outcome(123)).isEqualTo("changed");
        assertThat(done.words(123)).contains("somebody-elses");
        assertThat(done.outcome(124)).isEqualTo("cleaned");
        assertThat(sent(Endpoint.CLEANUP_MACHINE))
                .extracting(Call::path)
                .containsExactly("/api/v0/machines/124/cleanup/");
    }

    @Test
    void what_waits_longer_is_looked_at_again_right_before_it_is_sent() {
        Asker ci = caller("view", "destroy");
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofMillis(2_600)));
        Shown plan = ci.approves(ci.plans("destroy", 4242, 4251));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofSeconds(20));

        vast.fleet().start(4251);

        assertThat(ci.awaitEnd(plan).outcome(4251)).isEqualTo("changed");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @Test
    void cancelling_ends_what_was_not_sent_and_lets_finish_what_was() {
        Asker ci = caller("view", "destroy");
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofSeconds(3)));
        Shown plan = ci.approves(ci.plans("destroy", 4242, 4243, 4244));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofSeconds(20));

        ci.post("/v1/plans/" + plan.id() + "/cancellation", "{\"reason\":\"still needed\"}")
                .then()
                .statusCode(200);
        Shown done = ci.awaitEnd(plan);

        assertThat(done.state()).isEqualTo("cancelled");
        assertThat(done.outcome(4242)).isEqualTo("destroyed");
        assertThat(done.outcome(4243)).isEqualTo("cancelled");
        assertThat(done.words(4243)).contains("still needed").contains("It was not sent.");
        assertThat(done.outcome(4244)).isEqualTo("cancelled");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
        assertThat(ci.audit("plan=" + plan.id()).stream()
                        .filter(one -> one.path("kind").asText().equals("outcome")))
                .hasSize(3);
    }

    @Test
    void what_somebody_approved_whose_token_was_revoked_is_blocked() {
        Asker ci = caller("view", "destroy");
        Asker lead = caller("view", "approve");
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofSeconds(3)));
        Shown plan = lead.approves(ci.plans("destroy", 4242, 4243));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofSeconds(20));

        lead.revoked();
        Shown done = ci.awaitEnd(plan);

        assertThat(done.outcome(4242)).isEqualTo("destroyed");
        assertThat(done.outcome(4243)).isEqualTo("blocked");
        assertThat(done.words(4243)).contains(lead.name()).contains("It was not sent.");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @Test
    void what_cannot_be_sent_in_time_expires_and_is_not_sent() {
        Asker ci = caller("view", "destroy");
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofSeconds(3)));
        Shown plan = ci.approves(ci.plans("destroy", 4242, 4243));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofSeconds(20));

        clock.advance(Duration.ofHours(25));
        Shown done = ci.awaitEnd(plan);

        assertThat(done.outcome(4242)).isEqualTo("destroyed");
        assertThat(done.outcome(4243)).isEqualTo("expired");
        assertThat(done.words(4243)).contains("It was not sent.");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }
}
