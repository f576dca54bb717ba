package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody could tell is looked at again, or resolved by a person; the outcome stays as it was. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class ResolutionTest extends Bench {

    private static final long ID = 4242;
    private static final long MACHINE = 123;

    private Asker ci = ADMIN;
    private Asker lead = ADMIN;

    @BeforeEach
    void people() {
        ci = caller("view", "destroy", "cleanup", "approve");
        lead = caller("view", "admin");
    }

    @Test
    void a_person_says_what_became_of_it_and_the_outcome_stays_as_it_was() {
        Shown done = unclearCleanup();
        long revision = done.json().path("revision").asLong();

        Shown resolved = Asker.shown(resolving(lead, done, MACHINE, "not_done", "nothing in Vast.ai's log"));

        JsonNode item = resolved.item(MACHINE);
        assertThat(item.path("outcome").asText()).isEqualTo("unclear");
        assertThat(item.path("words").asText()).isEqualTo(done.words(MACHINE));
        assertThat(item.path("resolution").path("outcome").asText()).isEqualTo("not_done");
        assertThat(item.path("resolution").path("reason").asText()).isEqualTo("nothing in Vast.ai's log");
        assertThat(item.path("resolution").path("by").asText()).isEqualTo(lead.name());
        assertThat(item.path("resolution").path("at").asText()).isNotBlank();
        assertThat(resolved.state()).isEqualTo("done");
        assertThat(resolved.json().path("revision").asLong()).isEqualTo(revision + 1);
        assertThat(ci.sees(done).item(MACHINE)).isEqualTo(item);
        assertThat(kinds(done)).containsOnlyOnce("intent", "outcome", "resolution");
        JsonNode told = ci.audit("plan=" + done.id()).getLast();
        assertThat(told.path("actor").asText()).isEqualTo(lead.name());
        assertThat(told.path("target").asLong()).isEqualTo(MACHINE);
        assertThat(told.path("details").path("outcome").asText()).isEqualTo("not_done");
        assertThat(told.path("details").path("reason").asText()).isEqualTo("nothing in Vast.ai's log");
    }

    @Test
    void who_follows_the_plan_is_told_although_it_has_ended() {
        Shown done = unclearCleanup();
        long revision = done.json().path("revision").asLong();
        assertThat(following(done, revision).statusCode()).isEqualTo(204);

        resolving(lead, done, MACHINE, "cleaned", "the contracts are gone");

        assertThat(following(done, revision).asString())
                .contains("event:item")
                .contains("the contracts are gone")
                .contains("event:plan");
    }

    @Test
    void it_is_said_once() {
        Shown done = unclearCleanup();
        resolving(lead, done, MACHINE, "cleaned", "the contracts are gone");

        Response again = resolving(lead, done, MACHINE, "not_done", "or not");

        problem(again, 409, "already-resolved");
        assertThat(again.asString()).contains(lead.name()).contains("cleaned");
        assertThat(kinds(done)).containsOnlyOnce("resolution");
    }

    @Test
    void only_an_admin_says_it_and_only_within_reach() {
        Shown done = unclearCleanup();

        problem(resolving(ci, done, MACHINE, "cleaned", "sure"), 403, "not-granted");
        problem(
                resolving(callerOf(SandboxResource.OTHER, "admin"), done, MACHINE, "cleaned", "sure"),
                404,
                "plan-not-found");
        assertThat(kinds(done)).doesNotContain("resolution");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "null",
                "{\"outcome\":\"cleaned\"}",
                "{\"outcome\":\"cleaned\",\"reason\":\" \"}",
                "{\"outcome\":\"destroyed\",\"reason\":\"of a machine\"}",
                "{\"outcome\":\"unclear\",\"reason\":\"still\"}",
                "{\"outcome\":\"cleaned\",\"reason\":\"both\",\"look_again\":true}",
                "{\"look_again\":false}",
                "{\"look_again\":\"true\"}",
                "{\"outcome\":\"cleaned\",\"reason\":\"more\",\"force\":true}"
            })
    void what_says_nothing_or_too_much_is_refused(String body) {
        Shown done = unclearCleanup();

        problem(lead.post(path(done, String.valueOf(MACHINE)), body), 400, "invalid-request");
        assertThat(kinds(done)).doesNotContain("resolution");
    }

    @Test
    void what_is_known_or_not_there_cannot_be_resolved() {
        Shown destroyed = ci.does("destroy", ID);

        problem(resolving(lead, destroyed, ID, "not_done", "I do not believe it"), 409, "not-unclear");
        problem(resolving(lead, ci.plans("destroy", 4243), 4243, "not_done", "too early"), 409, "not-unclear");
        problem(resolving(lead, destroyed, 4999, "not_done", "which"), 404, "not-found");
        problem(lead.post(path(destroyed, "first"), "{\"look_again\":true}"), 404, "not-found");
        problem(lead.post("/v1/plans/none/items/1/resolution", "{\"look_again\":true}"), 404, "plan-not-found");
    }

    @Test
    void a_look_again_that_finds_it_gone_says_so() {
        Shown done = unclearDestruction();
        vast.fleet().remove(ID);

        Shown resolved = Asker.shown(lookingAgain(lead, done, ID, "two hours later"));

        JsonNode resolution = resolved.item(ID).path("resolution");
        assertThat(resolution.path("outcome").asText()).isEqualTo("destroyed");
        assertThat(resolution.path("reason").asText()).contains("two readings").contains("two hours later");
        assertThat(resolved.outcome(ID)).isEqualTo("unclear");
        assertThat(ci.audit("plan=" + done.id())
                        .getLast()
                        .path("details")
                        .path("looked_again")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_look_again_that_finds_it_there_or_cannot_look_changes_nothing_and_can_be_repeated() {
        Shown done = unclearDestruction();
        int sendings = sent().size();

        problem(lookingAgain(lead, done, ID, null), 409, "still-unclear");
        vast.faults().next(Endpoint.LIST_INSTANCES, Fault.wrongKey(401));
        problem(lookingAgain(lead, done, ID, null), 502, "vast-key-refused");
        problem(lookingAgain(lead, unclearCleanup(), MACHINE, null), 409, "still-unclear");
        assertThat(kinds(done)).doesNotContain("resolution");
        assertThat(sent(Endpoint.DESTROY_INSTANCE)).hasSize(sendings);

        vast.fleet().remove(ID);
        assertThat(lookingAgain(lead, done, ID, null).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unclear_end_is_a_warning_in_the_log_that_says_what_to_do() {
        try (HeardLog log = HeardLog.begin()) {
            Shown done = unclearCleanup();

            log.awaitLine("event=unclear", done.id(), "a person must look");
        }
    }

    private Shown unclearCleanup() {
        vast.faults().next(Endpoint.CLEANUP_MACHINE, Fault.dropAfterEffect());
        Shown done = ci.does("cleanup", MACHINE);
        assertThat(done.outcome(MACHINE)).isEqualTo("unclear");
        return done;
    }

    private Shown unclearDestruction() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.dropBeforeEffect(), Fault.garbage(), Fault.emptyBody());
        Shown done = ci.does("destroy", ID);
        assertThat(done.outcome(ID)).isEqualTo("unclear");
        return done;
    }

    private static String path(Shown plan, String item) {
        return "/v1/plans/" + plan.id() + "/items/" + item + "/resolution";
    }

    private static Response resolving(Asker asker, Shown plan, long item, String outcome, String reason) {
        return asker.post(path(plan, String.valueOf(item)), Map.of("outcome", outcome, "reason", reason));
    }

    private static Response lookingAgain(Asker asker, Shown plan, long item, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("look_again", true));
        if (reason != null) {
            body.put("reason", reason);
        }
        return asker.post(path(plan, String.valueOf(item)), body);
    }

    private Response following(Shown plan, long since) {
        return ci.ask()
                .accept("text/event-stream")
                .header("Last-Event-ID", String.valueOf(since))
                .get("/v1/plans/" + plan.id() + "/events");
    }

    private List<String> kinds(Shown plan) {
        return ci.audit("plan=" + plan.id()).stream()
                .map(one -> one.path("kind").asText())
                .toList();
    }

    private static void problem(Response answer, int status, String type) {
        JsonNode problem = Asker.read(answer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isEqualTo("urn:warden:problem:" + type);
        assertThat(problem.path("detail").asText()).matches("(?s).*[Nn]oth.*");
    }
}
