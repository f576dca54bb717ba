package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever can pile up has a bound, beyond which one is told so and nothing else is disturbed. */
@QuarkusTest
@WithTestResource(
        value = SandboxResource.class,
        initArgs = {
            @ResourceArg(name = "warden.requests.at-once", value = "6"),
            @ResourceArg(name = "warden.wire.most-waiting", value = "1"),
            @ResourceArg(name = "warden.wire.wait", value = "60s"),
            @ResourceArg(name = "warden.events.most-per-plan", value = "2"),
            @ResourceArg(name = "warden.plan.most-open", value = "3"),
            @ResourceArg(name = "warden.idempotency.most-keys", value = "4")
        })
class LimitsTest extends Bench {

    private static final Duration LONG = Duration.ofSeconds(3);

    private Asker ci = ADMIN;

    @BeforeEach
    void somebodyAsks() {
        ci = caller("view", "destroy");
    }

    @Test
    void more_requests_than_are_worked_on_at_once_are_told_to_come_again() throws Exception {
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.delayBeforeEffect(LONG));
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> busy = new ArrayList<>();
            // One more at each look: a look itself takes a place, and one that came meanwhile would be refused.
            Response refused = Patience.await(
                    "too many at once",
                    () -> {
                        busy.add(others.submit(() -> ci.get("/v1/instances?max_age=0")));
                        return ci.get("/v1/me");
                    },
                    one -> one.statusCode() == 503);

            refused(refused, 503, "too-busy");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            refusedInVastShape(ci.ask().delete("/api/v0/instances/4243/"), 503, "too_busy");
            assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
            vast.faults().clear();
            for (Future<Response> one : busy) {
                one.get();
            }
        }
        Patience.await("room again", () -> ci.get("/v1/me").statusCode(), status -> status == 200);
    }

    @Test
    void more_than_wait_for_an_outcome_are_told_at_once_that_it_is_queued() throws Exception {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.wrongKey(401));
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> waits = others.submit(() -> ci.ask().delete("/api/v0/instances/4242/"));
            Patience.await("the first to be sent", this::sent, calls -> calls.size() == 1);

            Response second = ci.ask().delete("/api/v0/instances/4243/");

            assertThat(second.statusCode()).as(second.asString()).isEqualTo(202);
            assertThat(second.asString()).containsIgnoringCase("plan");
            assertThat(waits.get().statusCode()).isEqualTo(200);
        }
        Patience.await("both to be done", () -> vast.log().destroyed(), ids -> ids.size() == 2);
    }

    @Test
    void a_plan_has_so_many_followers_and_no_more_and_room_again_when_one_leaves() throws Exception {
        Shown plan = ci.plans("destroy", 4242);
        try (RawFollower one = new RawFollower(plan, ci)) {
            one.readUntil("event:plan");
            try (RawFollower other = new RawFollower(plan, ci)) {
                other.readUntil("event:plan");

                Response third = ci.get("/v1/plans/" + plan.id() + "/events");

                assertThat(third.statusCode()).isEqualTo(429);
                assertThat(third.asString()).contains("too-many-followers").contains("2 follow this plan");
                assertThat(third.header("Retry-After")).isEqualTo("5");
                try (RawFollower ofAnother = new RawFollower(ci.plans("destroy", 4243), ci)) {
                    ofAnother.readUntil("event:plan");
                }
            }
            Patience.await(
                    "the one who left to be missed", Scrape::now, seen -> seen.value("warden_plan_followers") == 1);
            try (RawFollower instead = new RawFollower(plan, ci)) {
                instead.readUntil("event:plan");
            }
        }
    }

    @Test
    void one_requester_has_so_many_open_plans_and_no_more() {
        Shown first = ci.plans("destroy", 4242);
        ci.plans("destroy", 4243);
        ci.plans("destroy", 4244);

        Response fourth = ci.planning("destroy", 4242);

        refused(fourth, 429, "too-many-open");
        assertThat(fourth.header("Retry-After")).isEqualTo("60");
        assertThat(caller("view", "destroy").planning("destroy", 4243).statusCode())
                .as("somebody else is not hindered")
                .isEqualTo(201);
        ci.rejecting(first).then().statusCode(200);
        assertThat(ci.planning("destroy", 4243).statusCode()).isEqualTo(201);
    }

    @Test
    void for_one_actor_so_many_answers_are_kept_and_no_more() {
        for (int i = 0; i < 4; i++) {
            withKey("key-" + i).then().statusCode(400);
        }

        refused(withKey("one too many"), 429, "too-many-keys");
        assertThat(withKey("key-0").header("Idempotency-Replayed")).isEqualTo("true");
        clock.advance(Duration.ofHours(25));
        withKey("a day later").then().statusCode(400);
    }

    private Response withKey(String key) {
        return ci.ask()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"operation\":\"destroy\",\"ids\":[]}")
                .post("/v1/plans");
    }
}
