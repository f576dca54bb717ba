package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Plans from the request to the last outcome, as those see it who ask. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class LifeTest extends Bench {

    @Test
    void a_plan_shows_what_would_happen_and_sends_nothing() {
        Asker ci = caller("view", "destroy");

        Shown plan = ci.plans("destroy", 4242, 4251);

        assertThat(plan.state()).isEqualTo("awaiting_approval");
        assertThat(plan.json().path("requested_by").asText()).isEqualTo(ci.name());
        assertThat(plan.json().path("account").asText()).isEqualTo("default");
        JsonNode first = plan.item(4242);
        assertThat(first.path("label").asText()).isEqualTo("llama-finetune-a");
        assertThat(first.path("gpu_name").asText()).isEqualTo("RTX 4090");
        assertThat(first.path("num_gpus").asInt()).isEqualTo(1);
        assertThat(first.path("dollars_per_hour").asDouble()).isEqualTo(0.62);
        assertThat(first.path("status").asText()).isEqualTo("running");
        assertThat(first.path("machine_id").asLong()).isEqualTo(12_011);
        assertThat(first.path("disk_gb").asDouble()).isEqualTo(60.0);
        assertThat(Instant.parse(first.path("started_at").asText())).isBefore(Instant.now());
        assertThat(first.path("outcome").isNull()).isTrue();
        assertThat(plan.item(4251).path("status").asText()).isEqualTo("stopped");
        assertThat(plan.json().path("totals").path("items").asInt()).isEqualTo(2);
        assertThat(plan.json().path("totals").path("dollars_per_hour").asDouble())
                .isEqualTo(1.24);
        assertThat(plan.json().path("totals").path("disk_gb").asDouble()).isEqualTo(460.0);
        assertThat(plan.json().path("warnings").toString()).contains("All data on these 2 instances is lost");
        JsonNode needs = plan.json().path("needs");
        assertThat(needs.path("approvals").asInt()).isEqualTo(1);
        assertThat(needs.path("grant").asText()).isEqualTo("destroy");
        assertThat(needs.path("not_by_requester").asBoolean()).isFalse();
        assertThat(needs.path("phrase").isNull()).isTrue();
        assertThat(Instant.parse(plan.json().path("expires_at").asText()))
                .isEqualTo(
                        Instant.parse(plan.json().path("created_at").asText()).plusSeconds(600));
        nothingWasSent();
    }

    @Test
    void the_preview_of_a_clean_up_says_what_nobody_knows() {
        Shown plan = caller("view", "cleanup").plans("cleanup", 123);

        assertThat(plan.json().path("warnings").toString()).contains("unknown").contains("can cost income");
        assertThat(plan.item(123).path("label").asText()).isEqualTo("rig-123");
        assertThat(plan.json().path("needs").path("grant").asText()).isEqualTo("cleanup");
        nothingWasSent();
    }

    @Test
    void the_digest_can_be_computed_from_what_is_shown() {
        Shown plan = caller("view", "destroy").plans("destroy", 4242, 4250, 4270, 4280);

        assertThat(Digests.ofPlan(plan)).isEqualTo(plan.digest());
    }

    @Test
    void what_was_approved_is_destroyed_once_in_order_at_the_pace_that_is_permitted() {
        Asker ci = caller("view", "destroy");

        Shown done = ci.does("destroy", 4261, 4242, 4250, 4244);

        assertThat(done.state()).isEqualTo("done");
        assertThat(done.outcomes()).containsOnlyKeys(4242L, 4244L, 4250L, 4261L);
        assertThat(done.outcomes().values()).containsOnly("destroyed");
        assertThat(vast.log().destroyed()).containsExactly(4261L, 4242L, 4250L, 4244L);
        assertThat(vast.fleet().instance(4242)).isEmpty();
        assertThat(vast.fleet().instance(4243)).isPresent();
        assertThat(vast.intervals().rejected()).as("calls that came too early").isZero();
        for (JsonNode item : done.items()) {
            assertThat(item.path("sent_at").isNull()).isFalse();
            assertThat(item.path("ended_at").isNull()).isFalse();
        }
        assertThat(done.json().path("ended_at").isNull()).isFalse();
        assertThat(done.json().path("approvals").path(0).path("by").asText()).isEqualTo(ci.name());
        assertThat(sent()).allSatisfy(call -> {
            assertThat(call.headers()).containsEntry("via", "warden");
            assertThat(call.body()).isEqualTo("{}");
        });
    }

    @Test
    void what_vast_ai_says_of_a_clean_up_is_kept() {
        Shown done = caller("view", "cleanup").does("cleanup", 123, 124);

        assertThat(done.outcomes().values()).containsOnly("cleaned");
        assertThat(done.item(123).path("num_deleted").asInt()).isEqualTo(5);
        assertThat(done.item(124).path("num_deleted").asInt()).isZero();
        assertThat(sent())
                .extracting(Call::path)
                .containsExactly("/api/v0/machines/123/cleanup/", "/api/v0/machines/124/cleanup/");
        assertThat(vast.intervals().rejected()).isZero();
    }

    @Test
    void somebody_else_with_the_grant_approve_can_say_yes() {
        Asker ci = caller("view", "destroy");
        Asker lead = caller("view", "approve");

        Shown plan = ci.plans("destroy", 4242);
        Shown done = lead.awaitEnd(lead.approves(plan));

        assertThat(done.outcome(4242)).isEqualTo("destroyed");
        assertThat(done.json().path("approvals").path(0).path("by").asText()).isEqualTo(lead.name());
    }

    @Test
    void two_plans_share_the_lane_in_turn() {
        Asker ci = caller("view", "destroy");
        Shown one = ci.plans("destroy", 4242, 4243, 4244);
        Shown other = ci.plans("destroy", 4250, 4251, 4260);
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofSeconds(3)));

        ci.approves(one);
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofSeconds(20));
        ci.approves(other);
        ci.awaitEnd(one);
        ci.awaitEnd(other);

        assertThat(vast.log().destroyed()).containsExactly(4242L, 4250L, 4243L, 4251L, 4244L, 4260L);
    }
}
