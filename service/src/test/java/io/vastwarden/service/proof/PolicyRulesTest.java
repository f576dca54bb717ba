package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The policy as it is by default, with a second person for prices from $15 an hour on, for some labels, and for clean-ups.
 */
@QuarkusTest
@WithTestResource(
        value = SandboxResource.class,
        initArgs = {
            @ResourceArg(name = "warden.policy.most-items", value = "50"),
            @ResourceArg(name = "warden.policy.items-per-hour", value = "100"),
            @ResourceArg(name = "warden.policy.second-person-from-items", value = "10"),
            @ResourceArg(name = "warden.policy.phrase-from-items", value = "5"),
            @ResourceArg(name = "warden.policy.second-person-from-dollars-per-hour", value = "15"),
            @ResourceArg(name = "warden.policy.second-person-labels", value = "prod-*, *-keep"),
            @ResourceArg(name = "warden.policy.second-person-for-cleanup", value = "true"),
            @ResourceArg(name = "warden.plan.queue-limit", value = "200")
        })
class PolicyRulesTest extends Bench {

    private Asker ci = ADMIN;
    private Asker lead = ADMIN;

    @BeforeEach
    void somebodyAsksAndSomebodyLeads() {
        ci = caller("view", "destroy", "cleanup", "approve");
        lead = caller("view", "approve");
    }

    /** That many instances that are cheap and have no special label. */
    private long[] cheap(int count) {
        return vast.fleet().fill(count).stream()
                .mapToLong(id -> {
                    vast.fleet().change(id, one -> one.dollarsPerHour(0.01));
                    return id;
                })
                .toArray();
    }

    private static JsonNode needs(Shown plan) {
        return plan.json().path("needs");
    }

    private static List<String> because(Shown plan) {
        return needs(plan).path("because").valueStream().map(JsonNode::asText).toList();
    }

    private static Duration lives(Shown plan) {
        return Duration.between(
                Instant.parse(plan.json().path("created_at").asText()),
                Instant.parse(plan.json().path("expires_at").asText()));
    }

    private Response typing(Asker who, Shown plan, String phrase) {
        return who.post("/v1/plans/" + plan.id() + "/approval", Map.of("digest", plan.digest(), "phrase", phrase));
    }

    private Response destroys(long id) {
        return ci.ask().contentType("application/json").body("{}").delete("/api/v0/instances/" + id + "/");
    }

    private void needsASecondPerson(Shown plan, String why) {
        assertThat(needs(plan).path("not_by_requester").asBoolean()).isTrue();
        assertThat(needs(plan).path("approvals").asInt()).isEqualTo(1);
        assertThat(because(plan))
                .anySatisfy(one -> assertThat(one).startsWith("A second person").contains(why));
        assertThat(lives(plan)).isEqualTo(Duration.ofHours(2));
        Response own = typing(ci, plan, needs(plan).path("phrase").asText());
        refused(own, 403, "second-person-needed");
        assertThat(Asker.read(own).path("detail").asText()).contains(why).contains("grant approve");
        assertThat(ci.sees(plan).state()).isEqualTo("awaiting_approval");
    }

    @Test
    void a_plan_has_fifty_items_at_most() {
        long[] ids = cheap(51);

        Response tooMany = ci.planning("destroy", ids);

        refused(tooMany, 403, "too-many-items");
        assertThat(tooMany.asString())
                .contains("51 instances")
                .contains("may have 50")
                .contains("Take fewer");
        assertThat(ci.plans("destroy", java.util.Arrays.copyOf(ids, 50)).items())
                .hasSize(50);
        assertThat(ci.audit("actor=" + ci.name())
                        .getFirst()
                        .path("details")
                        .path("because")
                        .asText())
                .isEqualTo("too-many-items");
    }

    @Test
    void a_selection_of_more_than_fifty_is_refused() {
        for (long id : cheap(51)) {
            vast.fleet().changeLabel(id, "many-" + id);
        }

        refused(
                ci.post("/v1/plans", "{\"operation\":\"destroy\",\"select\":{\"label\":\"many-*\"}}"),
                403,
                "too-many-items");
    }

    @Test
    void four_items_need_no_phrase_and_five_do() {
        long[] ids = cheap(9);
        Shown four = ci.plans("destroy", java.util.Arrays.copyOf(ids, 4));
        Shown five = ci.plans("destroy", java.util.Arrays.copyOfRange(ids, 4, 9));

        assertThat(needs(four).path("phrase").isNull()).isTrue();
        assertThat(lives(four)).isEqualTo(Duration.ofMinutes(10));
        assertThat(needs(five).path("phrase").asText()).isEqualTo("destroy 5");
        assertThat(because(five)).anySatisfy(one -> assertThat(one).contains("\"destroy 5\" must be typed"));
        Response without = ci.approving(five);
        refused(without, 409, "phrase-differs");
        assertThat(without.asString()).contains("destroy 5");
        refused(typing(ci, five, "destroy 4"), 409, "phrase-differs");

        typing(ci, five, "destroy 5").then().statusCode(200);
        assertThat(ci.awaitEnd(five).outcomes().values()).hasSize(5).containsOnly("destroyed");
    }

    @Test
    void ten_items_need_a_second_person() {
        Shown plan = ci.plans("destroy", cheap(10));

        needsASecondPerson(plan, "10 instances");
        refused(typing(caller("view", "destroy"), plan, "destroy 10"), 403, "not-granted");
        typing(lead, plan, "destroy 10").then().statusCode(200);
        assertThat(ci.awaitEnd(plan).outcomes().values()).hasSize(10).containsOnly("destroyed");
    }

    @Test
    void a_high_price_needs_a_second_person() {
        vast.fleet().change(4242, one -> one.dollarsPerHour(14.38));
        vast.fleet().change(4243, one -> one.dollarsPerHour(0.62));
        assertThat(needs(ci.plans("destroy", 4242)).path("not_by_requester").asBoolean())
                .isFalse();

        needsASecondPerson(ci.plans("destroy", 4242, 4243), "$15.00 an hour");
    }

    @Test
    void a_label_needs_a_second_person() {
        vast.fleet().changeLabel(4242, "to-keep");

        needsASecondPerson(ci.plans("destroy", 4242, 4243), "\"to-keep\" is a label like \"*-keep\"");
    }

    @Test
    void a_clean_up_needs_a_second_person() {
        Shown plan = ci.plans("cleanup", 123);

        needsASecondPerson(plan, "every clean-up needs one");
        assertThat(lead.awaitEnd(lead.approves(plan)).outcome(123)).isEqualTo("cleaned");
    }

    @Test
    void a_plan_for_a_second_person_can_be_approved_for_two_hours_and_any_other_for_ten_minutes() {
        Shown second = ci.plans("cleanup", 123);
        Shown alone = ci.plans("destroy", 4242);

        clock.advance(Duration.ofMinutes(10));
        refused(ci.approving(alone), 409, "plan-expired");
        clock.advance(Duration.ofMinutes(109));
        assertThat(ci.sees(second).state()).isEqualTo("awaiting_approval");
        clock.advance(Duration.ofMinutes(1));
        refused(lead.approving(second), 409, "plan-expired");
    }

    @Test
    void a_hundred_items_an_hour_are_approved_for_one_requester_on_every_way_together() {
        for (int i = 0; i < 11; i++) {
            Shown plan = ci.plans("destroy", cheap(9));
            typing(ci, plan, "destroy 9").then().statusCode(200);
            ci.awaitEnd(plan);
        }
        int sent = sent().size();

        tooManyThisHour(ci.planning("destroy", cheap(2)), "99 were", "2 more", "There is room for it from");
        assertThat(sent()).hasSize(sent);
        assertThat(destroys(4242).statusCode()).isEqualTo(200);
        Response onTheWire = destroys(4243);
        assertThat(onTheWire.statusCode()).as(onTheWire.asString()).isEqualTo(403);
        assertThat(Asker.read(onTheWire).path("error").asText()).isEqualTo("too_many_this_hour");
        assertThat(sent()).hasSize(sent + 1);

        clock.advance(Duration.ofHours(1));
        assertThat(destroys(4243).statusCode()).isEqualTo(200);
    }

    private void tooManyThisHour(Response answer, String... words) {
        JsonNode problem = Asker.read(answer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(429);
        assertThat(problem.path("type").asText()).isEqualTo("urn:warden:problem:too-many-this-hour");
        assertThat(problem.path("detail").asText())
                .contains(words)
                .contains(ci.name(), "100 items may be approved within an hour", "Nothing was sent");
    }

    @Test
    void however_many_plans_are_approved_at_once_no_more_than_a_hundred_items_are() throws Exception {
        List<Shown> plans = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            plans.add(ci.plans("destroy", cheap(9)));
        }
        List<Callable<Response>> yes = plans.stream()
                .<Callable<Response>>map(plan -> () -> typing(lead, plan, "destroy 9"))
                .toList();
        List<Response> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(13)) {
            for (Future<Response> one : all.invokeAll(yes)) {
                answers.add(one.get());
            }
        }

        assertThat(answers).filteredOn(one -> one.statusCode() == 200).hasSize(11);
        answers.stream().filter(one -> one.statusCode() != 200).forEach(one -> tooManyThisHour(one, "99 were"));
        plans.stream()
                .map(plan -> ci.sees(plan))
                .filter(plan -> !plan.state().equals("awaiting_approval"))
                .forEach(ci::awaitEnd);
        assertThat(vast.log().destroyed()).hasSize(99);
    }

    @Test
    void what_has_ended_unsent_does_not_count() {
        List<Shown> plans = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            plans.add(ci.plans("destroy", cheap(9)));
        }
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.serverErrorHtml(502));
        for (Shown plan : plans.subList(0, 12)) {
            typing(ci, plan, "destroy 9").then().statusCode(200);
            ci.cancelling(plan).then().statusCode(200);
        }
        nothingWasSent();
        vast.faults().clear();

        typing(ci, plans.get(12), "destroy 9").then().statusCode(200);
        assertThat(ci.awaitEnd(plans.get(12)).outcomes().values()).containsOnly("destroyed");
    }

    @Test
    void a_vast_shaped_request_that_needs_a_second_person_waits_for_one_and_the_same_request_joins_it() {
        vast.fleet().changeLabel(4242, "prod-1");

        Response waits = destroys(4242);
        refusedInVastShape(waits, 403, "second_person_needed");
        Shown plan = newest();
        assertThat(Asker.read(waits).path("msg").asText())
                .contains(
                        "\"prod-1\" is a label like \"prod-*\"",
                        "/plan id:" + plan.id(),
                        "POST /v1/plans/" + plan.id() + "/approval");
        assertThat(plan.state()).isEqualTo("awaiting_approval");
        assertThat(lives(plan)).isEqualTo(Duration.ofHours(2));
        assertThat(destroys(4242).asString()).isEqualTo(waits.asString());
        assertThat(newest().id()).isEqualTo(plan.id());
        refused(ci.approving(plan), 403, "second-person-needed");

        lead.approves(plan);
        Response joined = destroys(4242);
        assertThat(joined.statusCode()).as(joined.asString()).isEqualTo(200);
        assertThat(joined.asString()).contains(plan.id());
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @Test
    void a_vast_shaped_request_learns_of_a_no_and_is_planned_anew_when_nobody_said_anything() {
        vast.fleet().changeLabel(4242, "prod-1");
        vast.fleet().changeLabel(4243, "prod-2");

        destroys(4242);
        lead.rejecting(newest()).then().statusCode(200);
        Response no = destroys(4242);
        refusedInVastShape(no, 403, "cancelled");
        assertThat(no.asString()).contains("Rejected by " + lead.name());

        destroys(4243);
        String first = newest().id();
        clock.advance(Duration.ofHours(2));
        refusedInVastShape(destroys(4243), 403, "second_person_needed");
        assertThat(newest().id()).isNotEqualTo(first);
    }

    private Shown newest() {
        return ci.sees(
                new Shown(Asker.read(ci.get("/v1/plans?limit=1")).path("items").path(0)));
    }
}
