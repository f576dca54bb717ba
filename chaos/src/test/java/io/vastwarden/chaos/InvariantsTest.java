package io.vastwarden.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Effect;
import io.vastwarden.sandbox.vast.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a run can be wrong is told. */
class InvariantsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHAIN = """
            [{"seq": 1, "kind": "intent", "plan": "p", "operation": "destroy", "target": 4242, "previous": "%s", "digest": "a"},
             {"seq": 2, "kind": "outcome", "plan": "p", "operation": "destroy", "target": 4242, "previous": "a", "digest": "b"}]""".formatted("0".repeat(64));

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private final Path log = Path.of("service-1.log");
    private String printed = "event=started";

    @BeforeEach
    void somebodyApprovesSeven() {
        ledger.consent("destroy", 4242);
    }

    @Test
    void a_run_in_which_all_holds_has_no_breach() {
        assertThat(breaches(plan("destroyed"), CHAIN, destroys(1, 4242, true))).isEmpty();
    }

    @Test
    void an_item_without_an_outcome_is_told() {
        assertThat(breaches(plan(null), CHAIN, destroys(1, 4242, true)))
                .anyMatch(one -> one.contains("has no outcome"));
    }

    @Test
    void an_outcome_that_is_not_true_is_told() {
        assertThat(breaches(plan("destroyed"), CHAIN, destroys(1, 4242, false)))
                .anyMatch(one -> one.contains("ended as destroyed"));
        assertThat(breaches(plan("cancelled"), CHAIN, destroys(1, 4242, true)))
                .anyMatch(one -> one.contains("ended as cancelled"));
        assertThat(breaches(plan("unclear"), CHAIN)).anyMatch(one -> one.contains("ended as unclear"));
        assertThat(breaches(plan("already_gone"), CHAIN)).anyMatch(one -> one.contains("ended as already_gone"));
    }

    /** Seen with seed 2026: killed in the moment between the note that it sends and the request. */
    @Test
    void what_a_kill_kept_from_being_sent_may_end_as_unclear() {
        String stopped = plan("unclear").replace("…", "Warden was stopped while it sent this, and may or may not …");
        ledger.consent("cleanup", 4242);

        assertThat(breaches(stopped.replace("destroy", "cleanup"), CHAIN.replace("destroy", "cleanup")))
                .isEmpty();
        assertThat(breaches(stopped, CHAIN)).anyMatch(one -> one.contains("ended as unclear"));
    }

    @Test
    void what_was_sent_without_an_approved_plan_is_told() {
        assertThat(breaches(plan("destroyed"), CHAIN, destroys(1, 4242, true), destroys(2, 4343, true)))
                .containsExactly("Target[operation=destroy, id=4343] was sent, and is in no approved plan");
    }

    @Test
    void a_plan_that_runs_without_a_yes_is_told() {
        String other = plan("destroyed").replace("\"id\": 4242", "\"id\": 4444");
        assertThat(breaches(other, CHAIN, destroys(1, 4444, true)))
                .containsExactly(
                        "Target[operation=destroy, id=4444] is in a plan that runs, and nobody said yes to it");
    }

    @Test
    void a_second_sending_needs_a_look_at_the_same_instance_in_between() {
        assertThat(breaches(plan("destroyed"), CHAIN, destroys(1, 4242, false), destroys(2, 4242, true)))
                .anyMatch(one -> one.contains("was not looked at between"));
        assertThat(breaches(
                        plan("destroyed"), CHAIN, destroys(1, 4242, false), lists(2, 4343), destroys(3, 4242, true)))
                .anyMatch(one -> one.contains("was not looked at between"));
        assertThat(breaches(
                        plan("destroyed"), CHAIN, destroys(1, 4242, false), lists(2, 4242), destroys(3, 4242, true)))
                .isEmpty();
    }

    @Test
    void a_call_that_came_too_early_is_told() {
        Evidence evidence = evidence(
                plan("destroyed"), CHAIN, Map.of(Endpoint.DESTROY_INSTANCE, 1), List.of(destroys(1, 4242, true)));
        assertThat(Invariants.breaches(evidence))
                .containsExactly("1 calls to destroy_instance came before their interval was over");
    }

    @Test
    void intents_and_outcomes_that_do_not_match_are_told() {
        String twice = CHAIN.replace(
                "]",
                ", {\"seq\": 3, \"kind\": \"outcome\", \"plan\": \"p\", \"operation\":"
                        + " \"destroy\", \"target\": 4242, \"previous\": \"b\", \"digest\": \"c\"}]");
        assertThat(breaches(plan("destroyed"), twice, destroys(1, 4242, true)))
                .containsExactly("the audit has 1 intents and 2 outcomes of plan p, destroy 4242");
    }

    @Test
    void a_chain_with_a_gap_or_a_wrong_link_is_told() {
        assertThat(breaches(plan("destroyed"), CHAIN.replace("\"seq\": 2", "\"seq\": 3"), destroys(1, 4242, true)))
                .containsExactly("the audit's chain is broken at record 2");
        assertThat(breaches(
                        plan("destroyed"),
                        CHAIN.replace("\"previous\": \"a\"", "\"previous\": \"x\""),
                        destroys(1, 4242, true)))
                .containsExactly("the audit's chain is broken at record 2");
    }

    @Test
    void a_secret_in_a_log_is_told() {
        printed = "event=oops key=the-key";
        assertThat(breaches(plan("destroyed"), CHAIN, destroys(1, 4242, true)))
                .anyMatch(one -> one.contains("a secret"));
    }

    private static String plan(@Nullable String outcome) {
        return """
                [{"id": "p", "operation": "destroy", "started_at": "2026-11-22T10:00:00Z",
                  "items": [{"id": 4242, "outcome": %s, "words": "…"}]}]""".formatted(outcome == null ? "null" : "\"" + outcome + "\"");
    }

    private static Call destroys(long number, long id, boolean succeeds) {
        return call(
                number,
                "DELETE",
                "/api/v0/instances/" + id + "/",
                "",
                Endpoint.DESTROY_INSTANCE,
                new Effect(succeeds ? List.of(id) : List.of(), Map.of()));
    }

    private static Call lists(long number, long id) {
        return call(
                number,
                "GET",
                "/api/v1/instances/",
                "select_filters=%7B%22id%22%3A%7B%22in%22%3A%5B" + id + "%5D%7D%7D",
                Endpoint.LIST_INSTANCES,
                new Effect(List.of(), Map.of()));
    }

    private static Call call(long number, String method, String path, String query, Endpoint endpoint, Effect effect) {
        return new Call(
                number,
                Instant.EPOCH,
                number,
                method,
                path,
                query,
                Optional.of(endpoint),
                "key",
                Map.of(),
                "{}",
                false,
                Optional.empty(),
                new Call.Ending.Answered(200),
                effect);
    }

    private List<String> breaches(String plans, String audit, Call... calls) {
        return Invariants.breaches(evidence(plans, audit, Map.of(), List.of(calls)));
    }

    private Evidence evidence(String plans, String audit, Map<Endpoint, Integer> tooEarly, List<Call> calls) {
        try {
            Path written = Files.writeString(folder.resolve(log), printed);
            return new Evidence(
                    elements(plans),
                    elements(audit),
                    calls,
                    tooEarly,
                    ledger,
                    List.of(written),
                    List.of("the-key"),
                    List.of(),
                    List.of(),
                    0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<JsonNode> elements(String array) throws JsonProcessingException {
        return JSON.readTree(array).valueStream().toList();
    }
}
