package io.vastwarden.service.execution;

import static io.vastwarden.service.harness.ScriptedVast.Reaction.answers;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.breaks;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.cannotBeReached;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.hangs;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.hasNoKey;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.hides;
import static io.vastwarden.service.harness.ScriptedVast.Reaction.lists;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.service.harness.ScriptedVast.Kind;
import io.vastwarden.service.harness.ScriptedVast.Reaction;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read before sending and while verifying, and what follows from it. */
class PreSendCheckTest extends LaneCases {

    private static final String AUTH = "{\"success\":false,\"error\":\"auth_error\",\"msg\":\"Invalid user key\"}";

    /** Every way in which a list does not say what is there. */
    static Stream<Arguments> unusableLists() {
        return Stream.of(
                Arguments.of("500", answers(500, "")),
                Arguments.of("502 HTML", answers(502, "<html></html>")),
                Arguments.of("504", answers(504, "")),
                Arguments.of("400 invalid_token", answers(400, "{\"success\":false,\"error\":\"invalid_token\"}")),
                Arguments.of("401", answers(401, AUTH)),
                Arguments.of("403", answers(403, AUTH)),
                Arguments.of("404 session expired", answers(404, "Session expired. Please log in again.")),
                Arguments.of("410 deprecated", answers(410, "{\"success\":false,\"error\":\"deprecated_endpoint\"}")),
                Arguments.of("429 text", answers(429, "API requests too frequent")),
                Arguments.of("429 threshold", answers(429, "API requests too frequent: endpoint threshold=2.0")),
                Arguments.of("connection cut", breaks()),
                Arguments.of("no answer", hangs()),
                Arguments.of("no connection", cannotBeReached()),
                Arguments.of("no key", hasNoKey()),
                Arguments.of("200 HTML", answers(200, "<html></html>")),
                Arguments.of("200 empty", answers(200, "")),
                Arguments.of("200 {}", answers(200, "{}")),
                Arguments.of("200 broken", answers(200, "{\"instances\":[{\"id\":4")),
                Arguments.of("instances null", lists(body -> body.putNull("instances"))),
                Arguments.of("instances an object", lists(body -> body.putObject("instances"))),
                Arguments.of("a row without id", lists(body -> addedRow(body).put("label", "no id"))),
                Arguments.of("an id as text", lists(body -> addedRow(body).put("id", "41"))),
                Arguments.of("a negative id", lists(body -> addedRow(body).put("id", -41))),
                Arguments.of("success false", lists(body -> body.put("success", false))));
    }

    private static ObjectNode addedRow(ObjectNode body) {
        return ((ArrayNode) body.path("instances")).addObject();
    }

    private static ObjectNode row(ObjectNode body) {
        return (ObjectNode) body.path("instances").get(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableLists")
    void nothing_is_sent_before_a_list_is_usable(String name, Reaction reaction) {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.vast.always(Kind.LIST, reaction);

        lane.runSteps(12);

        assertThat(lane.vast.operations()).isEmpty();
        assertThat(lane.held()).as("what the lane reports").isNotBlank();
        lane.vast.worksAgain(Kind.LIST);
        lane.runToTheEnd();
        assertThat(lane.outcome(41)).isEqualTo("destroyed");
        assertThat(lane.held()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableLists")
    void unusable_lists_while_verifying_prove_nothing(String name, Reaction reaction) {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.runUntilSent(1);
        lane.vast.always(Kind.LIST, reaction);

        lane.runSteps(8);

        assertThat(lane.outcome(41)).isEqualTo("-");
        lane.vast.worksAgain(Kind.LIST);
        lane.runToTheEnd();
        assertThat(lane.outcome(41)).isEqualTo("destroyed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableLists")
    void what_cannot_be_verified_ends_unclear(String name, Reaction reaction) {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.runUntilSent(1);
        lane.vast.always(Kind.LIST, reaction);

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("unclear");
        assertThat(lane.message(41)).contains("10 minutes");
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(1);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("label", change(row -> row.put("label", "serves customers")), "label was"),
                Arguments.of("label gone", change(row -> row.putNull("label")), "label was"),
                Arguments.of("machine", change(row -> row.put("machine_id", 8)), "machine was 7 and is 8"),
                Arguments.of("start date", change(row -> row.put("start_date", 1_800_000_000.0)), "start date was"),
                Arguments.of("no start date", change(row -> row.putNull("start_date")), "start date was"));
    }

    private static Consumer<ObjectNode> change(Consumer<ObjectNode> change) {
        return change;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changed_instance_is_not_sent(String name, Consumer<ObjectNode> change, String message) {
        LaneHarness lane = destroying();
        lane.approve(41, 42);
        lane.vast.change(41, change);

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("changed");
        assertThat(lane.message(41)).contains(message);
        assertThat(lane.outcome(42)).isEqualTo("destroyed");
        assertThat(lane.vast.calls(Kind.DESTROY)).hasSize(1);
    }

    static Stream<Arguments> harmlessChanges() {
        return Stream.of(
                Arguments.of("price", change(row -> row.put("dph_total", 9.5))),
                Arguments.of("GPU", change(row -> row.put("gpu_name", "H100"))),
                Arguments.of("end date", change(row -> row.put("end_date", 1_900_000_000.0))),
                Arguments.of("stopped", change(row -> row.put("actual_status", "stopped"))),
                Arguments.of("disk usage", change(row -> row.put("disk_usage", -1))),
                Arguments.of("an unknown column", change(row -> row.put("new_column", true))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmlessChanges")
    void harmless_change_keeps_nothing_from_being_sent(String name, Consumer<ObjectNode> change) {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.vast.change(41, change);

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("destroyed");
    }

    @Test
    void instance_that_was_started_is_not_sent() {
        LaneHarness lane = destroying();
        lane.vast.rent(41);
        lane.vast.change(41, row -> row.put("actual_status", "stopped"));
        lane.approveAsListed(41);
        lane.vast.change(41, row -> row.put("actual_status", "running"));

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("changed");
        assertThat(lane.message(41)).contains("status was \"stopped\" and is running");
        assertThat(lane.vast.operations()).isEmpty();
    }

    @Test
    void instance_that_changes_while_others_are_sent_is_not_sent() {
        LaneHarness lane = destroying();
        lane.approve(41, 42, 43);
        lane.runUntilSent(1);
        lane.vast.change(43, row -> row.put("label", "kept"));
        lane.pass(Duration.ofSeconds(11));

        lane.runToTheEnd();

        assertThat(lane.outcome(43)).isEqualTo("changed");
        assertThat(lane.vast.destroyed()).containsExactly(41L, 42L);
    }

    @Test
    void instance_that_ended_by_itself_is_already_gone() {
        LaneHarness lane = destroying();
        lane.vast.rent(40);
        lane.approve(41);
        lane.vast.endsByItself(41);

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("already_gone");
        assertThat(lane.message(41)).contains("two readings").contains("not sent");
        assertThat(lane.vast.operations()).isEmpty();
        assertThat(lane.vast.calls(Kind.LIST)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void one_list_without_it_does_not_count_before_sending() {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.vast.next(Kind.LIST, hides(41));

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("destroyed");
        assertThat(lane.vast.destroyed()).containsExactly(41L);
    }

    @Test
    void one_list_without_it_does_not_count_while_verifying() {
        LaneHarness lane = destroying();
        lane.vast.next(Kind.DESTROY, answers(200, "{\"success\":true}"));
        lane.approve(41);
        lane.runUntilSent(1);
        lane.vast.next(Kind.LIST, hides(41));

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("unclear");
        assertThat(lane.vast.has(41)).isTrue();
    }

    @Test
    void lists_without_it_in_turn_do_not_count() {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.vast.next(Kind.LIST, hides(41), Reaction.works());

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("destroyed");
    }

    @Test
    void facts_of_the_preview_do_not_count() {
        LaneHarness lane = destroying();
        lane.approve(41);
        int before = lane.vast.calls(Kind.LIST).size();

        lane.runUntilSent(1);

        assertThat(lane.vast.calls(Kind.LIST)).hasSizeGreaterThan(before);
    }

    @Test
    void facts_read_for_an_earlier_plan_do_not_count() {
        LaneHarness lane = destroying();
        String earlier = lane.approve(11, 41);
        lane.runUntilSent(1);
        lane.cancel(earlier);
        lane.approveAsListed(41);
        lane.vast.change(41, row -> row.put("label", "kept since the approval"));

        lane.runToTheEnd();

        assertThat(lane.vast.destroyed()).containsExactly(11L);
        assertThat(lane.message(41)).contains("label was");
    }

    @Test
    void facts_are_read_again_when_they_are_old() {
        LaneHarness lane = destroying();
        lane.approve(41, 42);
        lane.runUntilSent(1);
        int before = lane.vast.calls(Kind.LIST).size();
        lane.pass(Duration.ofSeconds(60));

        lane.runUntilSent(2);

        assertThat(lane.vast.calls(Kind.LIST)).hasSizeGreaterThan(before);
        lane.runToTheEnd();
    }

    @Test
    void row_of_another_instance_harms_nothing() {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.vast.next(Kind.LIST, lists(body -> {
            ObjectNode other = row(body).deepCopy();
            other.put("id", 99).put("actual_status", "of a new kind");
            ((ArrayNode) body.path("instances")).add(other);
        }));

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("destroyed");
        assertThat(lane.vast.destroyed()).containsExactly(41L);
    }

    @Test
    void protected_instance_is_not_sent() {
        LaneHarness lane = destroying();
        lane.approve(41, 42);
        lane.protect(41);

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("blocked");
        assertThat(lane.message(41))
                .contains("protected")
                .contains("caller:bob")
                .contains("not sent");
        assertThat(lane.outcome(42)).isEqualTo("destroyed");
    }

    @Test
    void cancelled_plan_sends_nothing_more() {
        LaneHarness lane = destroying();
        String plan = lane.approve(41, 42, 43);
        lane.runUntilSent(1);
        lane.cancel(plan);

        lane.runToTheEnd();

        assertThat(lane.vast.operations()).hasSize(1);
        assertThat(lane.outcome(41)).isEqualTo("destroyed");
        assertThat(lane.outcome(42)).isEqualTo("cancelled");
        assertThat(lane.outcome(43)).isEqualTo("cancelled");
    }

    @Test
    void item_that_was_sent_before_does_not_end_as_never_sent() {
        LaneHarness lane = destroying();
        lane.vast.always(Kind.DESTROY, breaks());
        String plan = lane.approve(41);
        lane.runUntilSent(2);
        lane.runSteps(2);
        lane.cancel(plan);

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isIn("unclear");
        assertThat(lane.message(41)).contains("Look at it");
    }

    @Test
    void plan_that_is_not_sent_within_a_day_expires() {
        LaneHarness lane = destroying();
        lane.approve(41);
        lane.vast.always(Kind.LIST, answers(500, ""));
        lane.runSteps(5);
        lane.pass(Duration.ofHours(24));
        lane.expireOverdue();

        lane.runToTheEnd();

        assertThat(lane.outcome(41)).isEqualTo("expired");
        assertThat(lane.message(41)).contains("24 hours").contains("not sent");
        assertThat(lane.vast.operations()).isEmpty();
    }
}
