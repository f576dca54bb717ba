package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Instance;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Following a plan: server-sent events, from the yes to the last outcome. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class EventsTest extends Bench {

    @Test
    void a_follower_is_told_everything_until_the_plan_has_ended_and_then_let_go() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242, 4243, 4244);
        CompletableFuture<List<Events.Event>> heard = Events.follow(plan, ci, null);

        ci.approves(plan);

        List<Events.Event> events = heard.join();
        assertThat(events.getLast().name()).isEqualTo("plan");
        assertThat(events.getLast().data().path("state").asText()).isEqualTo("done");
        for (long id : new long[] {4242, 4243, 4244}) {
            List<JsonNode> told = events.stream()
                    .filter(event -> event.name().equals("item"))
                    .map(Events.Event::data)
                    .filter(item -> item.path("id").asLong() == id)
                    .toList();
            assertThat(told.getFirst().path("outcome").isNull()).isTrue();
            assertThat(told.getLast().path("outcome").asText()).isEqualTo("destroyed");
        }
        assertThat(events.stream().map(Events.Event::id).toList()).isSorted();
    }

    @Test
    void while_it_runs_a_follower_is_told_its_position_and_when_it_should_end() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242, 4243, 4244);
        CompletableFuture<List<Events.Event>> heard = Events.follow(plan, ci, null);

        ci.approves(plan);

        assertThat(heard.join())
                .filteredOn(event -> event.data().path("state").asText().equals("running"))
                .anySatisfy(event -> {
                    assertThat(event.data().path("position").isInt()).isTrue();
                    assertThat(event.data().path("estimated_end").isTextual()).isTrue();
                });
    }

    @Test
    void who_waits_behind_others_is_told_how_the_place_in_the_lane_changes() {
        Asker ci = caller("view", "destroy");
        for (int i = 0; i < 2; i++) {
            vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayBeforeEffect(Duration.ofSeconds(3)));
        }
        Shown last = ci.plans("destroy", 4244);
        ci.approves(ci.plans("destroy", 4242));
        ci.approves(ci.plans("destroy", 4243));
        CompletableFuture<List<Events.Event>> heard = Events.follow(last, ci, null);

        ci.approves(last);

        List<Events.Event> waiting = heard.join().stream()
                .filter(event -> event.data().path("position").isInt())
                .toList();
        assertThat(waiting)
                .extracting(event -> event.data().path("position").asInt())
                .containsSubsequence(1, 0);
        assertThat(waiting)
                .as("nothing else of the plan has changed")
                .extracting(Events.Event::id)
                .containsOnly(waiting.getFirst().id());
    }

    @Test
    void the_estimated_end_goes_by_the_pace_that_vast_ai_has_taught() {
        Asker ci = caller("view", "destroy");
        long[] many = LongStream.range(710_000, 710_039).toArray();
        for (long id : many) {
            vast.fleet().put(Instance.running(id, clock.instant()));
        }
        vast.faults()
                .next(
                        Endpoint.DESTROY_INSTANCE,
                        Fault.says(429, "text/plain", "API requests too frequent: endpoint threshold=0.15"));
        Instant before = clock.instant();

        Shown plan = ci.approves(ci.plans("destroy", many));

        Patience.await(
                "an end that 38 intervals of 0.15 s allow",
                () -> ci.sees(plan).json().path("estimated_end").asText("1970-01-01T00:00:00Z"),
                end -> Instant.parse(end).isAfter(before.plusMillis(38 * 150)));
        ci.cancelling(plan).then().statusCode(200);
    }

    @Test
    void a_follower_hears_something_although_nothing_happens() throws IOException {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242);
        try (RawFollower follower = new RawFollower(plan, ci)) {
            follower.readUntil(":still here");
            follower.readUntil(":still here");
        }
        ci.rejecting(plan).then().statusCode(200);
    }

    @Test
    void a_follower_who_does_not_read_is_dropped_while_the_others_are_told_on() throws IOException {
        Asker ci = caller("view", "destroy");
        String longLabel = "many-" + "x".repeat(15_000);
        for (int i = 0; i < 300; i++) {
            vast.fleet().put(Instance.running(700_000 + i, clock.instant()).labelled(longLabel));
        }
        Shown plan = Asker.shown(ci.post("/v1/plans", "{\"operation\":\"destroy\",\"select\":{\"label\":\"many-*\"}}")
                .then()
                .statusCode(201)
                .extract()
                .response());
        followers(0);
        try (RawFollower slow = new RawFollower(plan, ci)) {
            followers(1);
            followers(0);
            assertThat(slow.readToTheEnd()).as("what had been on its way").isLessThan(300 * 15_000);
        }
        CompletableFuture<List<Events.Event>> reading = Events.follow(plan, ci, null);
        ci.rejecting(plan).then().statusCode(200);
        assertThat(reading.join().getLast().data().path("state").asText()).isEqualTo("rejected");
        followers(0);
    }

    private static void followers(int wanted) {
        Patience.await(wanted + " to follow", Scrape::now, seen -> seen.value("warden_plan_followers") == wanted);
    }

    @Test
    void who_comes_back_with_the_last_event_id_is_told_what_was_missed_and_nothing_twice() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242, 4243);
        CompletableFuture<List<Events.Event>> all = Events.follow(plan, ci, null);
        ci.approves(plan);
        long middle = all.join().stream()
                .filter(event -> event.name().equals("plan"))
                .findFirst()
                .orElseThrow()
                .id();

        List<Events.Event> missed = Events.follow(plan, ci, middle).join();

        assertThat(missed)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.id()).isGreaterThan(middle));
        assertThat(missed.getLast().data().path("state").asText()).isEqualTo("done");
        assertThat(Events.follow(plan, ci, missed.getLast().id()).join()).isEmpty();
    }

    @Test
    void many_follow_one_plan_and_all_see_its_end() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242, 4243);
        List<CompletableFuture<List<Events.Event>>> followers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            followers.add(Events.follow(plan, ci, null));
        }

        ci.approves(plan);

        assertThat(followers)
                .allSatisfy(follower -> assertThat(
                                follower.join().getLast().data().path("state").asText())
                        .isEqualTo("done"));
    }

    @Test
    void a_follower_who_goes_away_hinders_nobody() {
        Asker ci = caller("view", "destroy");
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayBeforeEffect(Duration.ofMillis(300)));
        Shown plan = ci.plans("destroy", 4242, 4243);
        Events.hangUpAfterTheFirst(plan, ci);

        Shown done = ci.awaitEnd(ci.approves(plan));

        assertThat(done.outcomes().values()).containsOnly("destroyed");
    }

    @Test
    void a_plan_that_does_not_exist_or_a_strange_id_is_refused() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242);

        assertThat(ci.get("/v1/plans/none/events").statusCode()).isEqualTo(404);
        assertThat(ci.ask()
                        .header("Last-Event-ID", "yesterday")
                        .get("/v1/plans/" + plan.id() + "/events")
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller("destroy").get("/v1/plans/" + plan.id() + "/events").statusCode())
                .isEqualTo(403);
    }
}
