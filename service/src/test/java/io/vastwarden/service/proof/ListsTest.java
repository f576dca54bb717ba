package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is only looked at. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class ListsTest extends Bench {

    private static List<JsonNode> all(Asker asker, String path) {
        List<JsonNode> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Asker.read(
                    asker.get(path + after).then().statusCode(200).extract().response());
            page.path("items").forEach(found::add);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        return found;
    }

    private static List<String> texts(List<JsonNode> nodes, String field) {
        return nodes.stream().map(node -> node.path(field).asText()).toList();
    }

    @Test
    void plans_are_listed_newest_first_each_once_however_small_the_pages() {
        Asker ci = caller("view", "destroy", "cleanup");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(ci.plans("cleanup", 123).id());
        }

        List<String> inTwos = texts(all(ci, "/v1/plans?limit=2"), "id");
        List<String> atOnce = texts(all(ci, "/v1/plans?limit=100"), "id");

        assertThat(inTwos).isEqualTo(atOnce).doesNotHaveDuplicates();
        assertThat(inTwos.subList(0, 5)).containsExactlyElementsOf(made);
    }

    @Test
    void plans_are_listed_without_items_but_with_how_many_ended_how() {
        Asker ci = caller("view", "destroy");
        vast.fleet().changeLabel(4243, "before");
        Shown plan = ci.plans("destroy", 4242, 4243);
        vast.fleet().changeLabel(4243, "after");
        ci.awaitEnd(ci.approves(plan));

        JsonNode listed = all(ci, "/v1/plans?limit=20&state=done").getFirst();

        assertThat(listed.path("id").asText()).isEqualTo(plan.id());
        assertThat(listed.has("items")).isFalse();
        assertThat(listed.path("outcomes").path("destroyed").asInt()).isEqualTo(1);
        assertThat(listed.path("outcomes").path("changed").asInt()).isEqualTo(1);
        assertThat(listed.path("totals").path("items").asInt()).isEqualTo(2);
    }

    @Test
    void plans_can_be_asked_for_by_state_and_operation() {
        Asker ci = caller("view", "destroy", "cleanup");
        Shown rejected = ci.plans("destroy", 4242);
        ci.rejecting(rejected).then().statusCode(200);
        Shown waiting = ci.plans("cleanup", 123);

        assertThat(texts(all(ci, "/v1/plans?state=rejected"), "id"))
                .contains(rejected.id())
                .doesNotContain(waiting.id());
        assertThat(texts(all(ci, "/v1/plans?state=rejected"), "state")).containsOnly("rejected");
        assertThat(texts(all(ci, "/v1/plans?operation=cleanup"), "id"))
                .contains(waiting.id())
                .doesNotContain(rejected.id());
        assertThat(texts(all(ci, "/v1/plans?operation=cleanup&state=awaiting_approval"), "operation"))
                .containsOnly("cleanup");
    }

    @Test
    void a_plan_that_is_overdue_is_listed_as_expired_at_once() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242);

        clock.advance(Duration.ofMinutes(11));

        assertThat(texts(all(ci, "/v1/plans?state=awaiting_approval"), "id")).doesNotContain(plan.id());
        assertThat(texts(all(ci, "/v1/plans?state=expired"), "id")).contains(plan.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/plans?limit=0",
                "/v1/plans?limit=101",
                "/v1/plans?limit=many",
                "/v1/plans?after=%25%25",
                "/v1/plans?after=bm9uc2Vuc2U",
                "/v1/plans?state=finished",
                "/v1/plans?operation=delete",
                "/v1/audit?limit=-1",
                "/v1/audit?after=bm9uc2Vuc2U",
                "/v1/audit?since=yesterday",
                "/v1/audit?since=%2B1000000000-01-01T00:00:00Z",
                "/v1/audit?until=2026-11-22",
                "/v1/audit?instance=abc",
                "/v1/audit?instance=0",
                "/v1/audit?machine=-1",
                "/v1/audit?instance=1&machine=1",
                "/v1/instances?limit=501",
                "/v1/instances?max_age=-1",
                "/v1/instances?max_age=1.5",
                "/v1/instances?after=bm9uc2Vuc2U",
                "/v1/instances?account=other",
                "/v1/machines?account=other"
            })
    void a_question_that_makes_no_sense_is_answered_with_what_would(String path) {
        var answer = caller("view").get(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:warden:problem:invalid-request");
    }

    @Test
    void the_audit_holds_the_intent_before_anything_is_sent_and_one_outcome_an_item() {
        Asker ci = caller("view", "destroy");
        Shown plan = ci.plans("destroy", 4242, 4243, 4244);
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4243, Fault.dropAfterEffect());

        ci.awaitEnd(ci.approves(plan));

        List<JsonNode> told = ci.audit("plan=" + plan.id());
        assertThat(texts(told, "kind").subList(0, 5))
                .containsExactly("plan_created", "approval", "intent", "intent", "intent");
        assertThat(texts(told.subList(5, told.size()), "kind")).containsExactly("outcome", "outcome", "outcome");
        assertThat(told.subList(2, 5).stream().map(one -> one.path("target").asLong()))
                .containsExactly(4242L, 4243L, 4244L);
        assertThat(told.subList(5, 8).stream().map(one -> one.path("target").asLong()))
                .containsExactlyInAnyOrder(4242L, 4243L, 4244L);
        assertThat(texts(told.subList(0, 5), "actor")).containsOnly(ci.name());
        Instant lastIntent = Instant.parse(told.get(4).path("at").asText()).minus(clock.ahead());
        assertThat(sent(Endpoint.DESTROY_INSTANCE))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.at()).isAfterOrEqualTo(lastIntent));
    }

    @Test
    void the_audit_can_be_asked_by_actor_plan_instance_machine_and_time() {
        Asker ci = caller("view", "destroy", "cleanup");
        Shown destroyed = ci.does("destroy", 4242);
        Shown cleaned = ci.does("cleanup", 123);
        String created =
                ci.audit("plan=" + destroyed.id()).getFirst().path("at").asText();
        String ended = ci.audit("plan=" + destroyed.id()).getLast().path("at").asText();

        assertThat(texts(ci.audit("actor=" + ci.name()), "actor")).isNotEmpty().containsOnly(ci.name());
        assertThat(texts(ci.audit("plan=" + cleaned.id()), "plan")).isNotEmpty().containsOnly(cleaned.id());
        assertThat(texts(ci.audit("instance=4242"), "operation")).isNotEmpty().containsOnly("destroy");
        assertThat(texts(ci.audit("instance=4242"), "target")).containsOnly("4242");
        assertThat(texts(ci.audit("machine=123"), "operation")).isNotEmpty().containsOnly("cleanup");
        assertThat(ci.audit("instance=123")).isEmpty();
        assertThat(texts(ci.audit("plan=" + destroyed.id() + "&since=" + ended), "kind"))
                .contains("outcome")
                .doesNotContain("plan_created");
        assertThat(texts(ci.audit("plan=" + destroyed.id() + "&until=" + ended), "kind"))
                .contains("plan_created")
                .doesNotContain("outcome");
        assertThat(ci.audit("plan=" + destroyed.id() + "&until=" + created)).isEmpty();
    }

    @Test
    void the_whole_audit_is_one_chain_that_anybody_can_check_page_by_page() {
        caller("view", "destroy").does("destroy", 4242);

        List<JsonNode> newestFirst = all(ADMIN, "/v1/audit?limit=7");
        List<JsonNode> chain = newestFirst.reversed();
        String previous = "0".repeat(64);
        long seq = 0;
        for (JsonNode one : chain) {
            assertThat(one.path("seq").asLong()).isEqualTo(++seq);
            assertThat(one.path("previous").asText()).isEqualTo(previous);
            assertThat(one.path("digest").asText()).as(one.toString()).isEqualTo(Digests.ofAuditRecord(one));
            previous = one.path("digest").asText();
        }
        Set<String> kinds = new LinkedHashSet<>(texts(chain, "kind"));
        assertThat(kinds).contains("caller_created", "plan_created", "approval", "intent", "outcome");
    }

    @Test
    void everybody_learns_who_they_are_and_what_they_may() {
        Asker viewer = caller("view", "approve");

        JsonNode me =
                Asker.read(viewer.get("/v1/me").then().statusCode(200).extract().response());

        assertThat(me.path("name").asText()).isEqualTo(viewer.name());
        assertThat(me.path("grants").toString()).isEqualTo("[\"view\",\"approve\"]");
        assertThat(me.path("accounts").toString()).isEqualTo("[\"default\"]");
    }

    @Test
    void instances_are_shown_by_id_and_can_be_asked_for_by_label_and_status() {
        Asker viewer = caller("view");

        List<JsonNode> all = all(viewer, "/v1/instances?limit=4&max_age=0");
        List<JsonNode> some = all(viewer, "/v1/instances?limit=100&max_age=0&label=llama-*-%3F");
        List<JsonNode> stopped = all(viewer, "/v1/instances?limit=100&max_age=0&status=stopped");

        assertThat(all.stream().map(one -> one.path("id").asLong()))
                .containsExactlyElementsOf(
                        vast.fleet().instances().stream().map(Instance::id).toList());
        assertThat(texts(some, "id")).containsExactly("4242", "4243", "4244");
        assertThat(texts(stopped, "id")).containsExactly("4251", "4290");
        assertThat(some.getFirst().path("machine_id").asLong()).isEqualTo(12_011);
    }

    @Test
    void machines_are_shown_as_vast_ai_tells_of_them() {
        List<JsonNode> machines = all(caller("view"), "/v1/machines?limit=1&max_age=0");

        assertThat(texts(machines, "id")).containsExactly("123", "124");
        assertThat(texts(machines, "hostname")).containsExactly("rig-123", "rig-124");
    }

    @Test
    void lanes_show_their_interval_and_what_waits_in_them() {
        Asker ci = caller("view", "destroy");
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofSeconds(2)));
        Shown plan = ci.approves(ci.plans("destroy", 4242, 4243, 4244));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofSeconds(20));

        JsonNode lane = lane(ci, "destroy_instance");

        assertThat(lane.path("depth").asInt()).isEqualTo(2);
        assertThat(lane.path("interval_seconds").asDouble()).isGreaterThanOrEqualTo(0.025);
        assertThat(lane.path("margin_seconds").asDouble()).isEqualTo(0.05);
        assertThat(ci.sees(plan).json().path("position").asInt()).isZero();
        ci.awaitEnd(plan);
        assertThat(lane(ci, "destroy_instance").path("depth").asInt()).isZero();
    }

    private static JsonNode lane(Asker asker, String endpoint) {
        return all(asker, "/v1/lanes").stream()
                .filter(lane -> lane.path("endpoint").asText().equals(endpoint))
                .findFirst()
                .orElseThrow();
    }
}
