package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Instance;
import io.vastwarden.sandbox.vast.Scope;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vast.ai fails for long, is too busy, or refuses the key in the middle: what was approved waits, and nothing is half done. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class UpstreamTroubleTest extends Bench {

    private static final long ONE = 4242;
    private static final long OTHER = 4243;
    private static final int STORM = 4;
    private static final Duration LONGER_THAN_FACTS_LAST = Duration.ofMillis(2_500);

    private Asker ci = ADMIN;

    @BeforeEach
    void somebodyAsks() {
        ci = caller("view", "destroy");
        vastIsBack();
    }

    @Test
    void an_open_circuit_holds_the_lane_and_fails_no_item() {
        Shown plan = ci.plans("destroy", ONE, OTHER);
        vastIsAway();

        ci.approves(plan);

        heldBecause("default", "failed several times in a row");
        assertThat(health()).contains("failing");
        nothingIsDone(plan);
        vast.faults().clear();
        assertThat(ci.awaitEnd(plan).outcomes().values()).containsOnly("destroyed");
        assertThat(vast.log().destroyed()).containsExactly(ONE, OTHER);
        assertThat(health()).doesNotContain("failing");
    }

    @Test
    void an_outage_that_lasts_ends_what_waits_and_leaves_nothing_to_be_sent_when_it_is_over() {
        Shown open = ci.plans("destroy", OTHER);
        Shown approved = ci.plans("destroy", ONE, 4244);
        vast.faults().on(Endpoint.DESTROY_INSTANCE, ONE, Fault.delayAfterEffect(LONGER_THAN_FACTS_LAST));
        ci.approves(approved);
        Patience.await("the first to be sent", this::sent, calls -> calls.size() == 1);
        vastIsAway();
        heldBecause("default", "failed several times in a row");

        clock.advance(Duration.ofMinutes(10));
        Patience.await(
                "what nobody approved in time to end",
                () -> ci.sees(open).outcome(OTHER),
                outcome -> outcome.equals("expired"));
        assertThat(ci.approving(open).asString()).contains("plan-expired");
        assertThat(ci.sees(approved).item(4244).path("outcome").isNull())
                .as("what was approved waits")
                .isTrue();
        clock.advance(Duration.ofHours(24));

        Shown ended = ci.awaitEnd(approved);
        assertThat(ended.outcome(4244)).isEqualTo("expired");
        assertThat(ended.words(4244)).contains("was not sent");
        assertThat(ended.outcome(ONE)).isEqualTo("unclear");
        assertThat(ended.words(ONE)).contains("could not be asked");
        vastIsBack();
        assertThat(ci.does("destroy", OTHER).outcome(OTHER)).isEqualTo("destroyed");
        assertThat(vast.log().destroyed()).containsExactly(ONE, OTHER);
    }

    @Test
    void whoever_else_uses_the_key_slows_the_lane_which_is_as_fast_as_before_afterwards() {
        whatWasLearnedBeforeIsForgotten();
        vast.faults().next(Endpoint.DESTROY_INSTANCE, storm());

        Shown plan;
        try (HeardLog log = HeardLog.begin()) {
            plan = ci.approves(ci.plans("destroy", ONE, OTHER));
            log.awaitLine("event=lane_held", "somebody else may be using the key");
        }

        assertThat(ci.awaitEnd(plan).outcomes().values()).containsOnly("destroyed");
        List<Call> sendings = sent(Endpoint.DESTROY_INSTANCE);
        assertThat(sendings).hasSize(STORM + 2);
        for (int i = 1; i <= STORM; i++) {
            assertThat(Duration.ofNanos(
                            sendings.get(i).nanos() - sendings.get(i - 1).nanos()))
                    .as("between 429 %d and the next request", i)
                    .isGreaterThanOrEqualTo(SandboxResource.INTERVAL.multipliedBy(1L << (i - 1)));
        }
        JsonNode lane = lane("default");
        assertThat(lane.path("interval_seconds").asDouble()).isEqualTo(SandboxResource.INTERVAL.toMillis() / 1000.0);
        assertThat(lane.path("held").isNull()).isTrue();
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.tooFrequent());
        assertThat(ci.does("destroy", 4244).outcome(4244)).isEqualTo("destroyed");
        assertThat(lane("default").path("held").isNull())
                .as("a single 429 afterwards counts as the first")
                .isTrue();
    }

    @Test
    void a_key_that_is_revoked_stops_its_account_alone_until_another_one_is_in_its_place() throws IOException {
        VastStandIn other = SandboxResource.other();
        other.fleet().clear();
        other.fleet().put(Instance.running(7001, Instant.EPOCH.plusSeconds(1_700_000_000)));
        Asker theirs = callerOf(SandboxResource.OTHER, "view", "destroy");
        theirs.get("/v1/instances?max_age=0").then().statusCode(200);
        Shown held = theirs.plans("destroy", 7001);

        try (HeardLog log = HeardLog.begin()) {
            other.revoke(Files.readString(SandboxResource.otherKey()));
            theirs.approves(held);

            heldBecause(SandboxResource.OTHER, "refused the account's API key");
            log.awaitLine("event=lane_held", SandboxResource.OTHER);
        }
        assertThat(refusedKeyOf(SandboxResource.OTHER))
                .contains("list_instances")
                .contains("Invalid user key");
        assertThat(refusedKeyOf("default")).isEmpty();
        assertThat(health()).contains("refused").doesNotContain(SandboxResource.OTHER);
        assertThat(ci.does("destroy", ONE).outcome(ONE)).isEqualTo("destroyed");
        assertThat(theirs.sees(held).item(7001).path("outcome").isNull()).isTrue();
        assertThat(other.log().destroyed()).isEmpty();

        Files.writeString(
                SandboxResource.otherKey(), other.addKey("next-" + System.nanoTime(), EnumSet.allOf(Scope.class)));

        assertThat(theirs.awaitEnd(held).outcome(7001)).isEqualTo("destroyed");
        assertThat(refusedKeyOf(SandboxResource.OTHER)).isEmpty();
        assertThat(health()).doesNotContain("refused");
        assertThat(lane(SandboxResource.OTHER).path("held").isNull()).isTrue();
    }

    private void whatWasLearnedBeforeIsForgotten() {
        clock.advance(Duration.ofHours(1));
        ci = caller("view", "destroy");
    }

    private void vastIsAway() {
        for (Endpoint endpoint : List.of(
                Endpoint.LIST_INSTANCES, Endpoint.SHOW_INSTANCE, Endpoint.LIST_MACHINES, Endpoint.DESTROY_INSTANCE)) {
            vast.faults().always(endpoint, Fault.dropBeforeEffect());
        }
    }

    private void vastIsBack() {
        vast.faults().clear();
        Patience.await(
                "Vast.ai to be asked again",
                () -> ci.get("/v1/instances?max_age=0").statusCode(),
                status -> status == 200);
    }

    private static Fault[] storm() {
        Fault[] storm = new Fault[STORM];
        Arrays.fill(storm, Fault.tooFrequent());
        return storm;
    }

    private void nothingIsDone(Shown plan) {
        assertThat(ci.sees(plan).state()).isEqualTo("running");
        assertThat(ci.sees(plan).items()).allMatch(item -> item.path("outcome").isNull());
        nothingWasSent();
    }

    private static void heldBecause(String account, String words) {
        Patience.await(
                "the lane to be held", () -> lane(account).path("held").asText(""), held -> held.contains(words));
    }

    private static JsonNode lane(String account) {
        return Asker.read(ADMIN.get("/v1/lanes"))
                .path("items")
                .valueStream()
                .filter(lane -> lane.path("endpoint").asText().equals("destroy_instance"))
                .filter(lane -> lane.path("account").asText().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static String refusedKeyOf(String account) {
        return Asker.read(ADMIN.get("/v1/accounts"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asText().equals(account))
                .map(one -> one.path("refused").asText(""))
                .findFirst()
                .orElseThrow();
    }

    private static String health() {
        return RestAssured.get("/q/health/ready").asString();
    }
}
