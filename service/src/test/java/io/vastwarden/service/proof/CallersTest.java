package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers with an end, with limits, with another token; and what becomes of what they approved. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class CallersTest extends Bench {

    private Asker made(Map<String, ?> rights, String... grants) {
        String name = "made-" + UUID.randomUUID();
        Map<String, Object> body = new TreeMap<>(rights);
        body.put("name", name);
        body.put("grants", List.of(grants));
        Response made = ADMIN.post("/v1/callers", body);
        return new Asker(
                "caller:" + name,
                made.then().statusCode(201).extract().body().jsonPath().getString("token"));
    }

    private Map<String, ?> untilIn(Duration time) {
        return Map.of("expires_at", clock.instant().plus(time).toString());
    }

    private static String id(Asker caller) {
        return caller.token().substring(4, 12);
    }

    private static JsonNode listed(Asker caller) {
        return Asker.read(ADMIN.get("/v1/callers"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asText().equals(id(caller)))
                .findFirst()
                .orElseThrow();
    }

    private static Response rotating(Asker asker, Asker caller, String body) {
        return asker.post("/v1/callers/" + id(caller) + "/rotation", body);
    }

    @Test
    void an_expired_token_is_told_when_it_expired() {
        Asker ci = made(untilIn(Duration.ofMinutes(5)), "view", "destroy");
        assertThat(ci.get("/v1/me").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(5));

        Response answer = ci.get("/v1/me");
        refused(answer, 401, "token-expired");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.asString()).contains(ci.name()).contains("expired at");
        refusedInVastShape(ci.ask().delete("/api/v0/instances/4242/"), 403, "token_expired");
    }

    @Test
    void who_guesses_at_an_expired_token_learns_nothing() {
        Asker ci = made(untilIn(Duration.ofMinutes(5)), "view");
        clock.advance(Duration.ofMinutes(6));

        Asker guess = new Asker("guess", "wrd_" + id(ci) + "_" + "A".repeat(43));

        refused(guess.get("/v1/me"), 401, "no-token");
    }

    @Test
    void a_rotated_token_opens_and_the_one_before_does_not() {
        Asker ci = made(Map.of("only", List.of(4242, "ci-*")), "view", "destroy");

        JsonNode rotated = Asker.read(
                rotating(ADMIN, ci, "{}").then().statusCode(200).extract().response());
        Asker after = new Asker(ci.name(), rotated.path("token").asText());

        assertThat(rotated.path("id").asText()).isEqualTo(id(ci));
        assertThat(rotated.path("only").toString()).isEqualTo("[4242,\"ci-*\"]");
        assertThat(after.get("/v1/me").statusCode()).isEqualTo(200);
        refused(ci.get("/v1/me"), 401, "no-token");
        assertThat(listed(after).path("rotated_at").isNull()).isFalse();
        assertThat(ADMIN.audit("account=default").getLast().path("kind").asText())
                .isEqualTo("caller_rotated");
    }

    @Test
    void an_expired_caller_is_rotated_with_a_later_end() {
        Asker ci = made(untilIn(Duration.ofMinutes(1)), "view");
        clock.advance(Duration.ofMinutes(2));
        Instant later = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);

        refused(rotating(ADMIN, ci, "{}"), 409, "caller-expired");
        refused(rotating(ADMIN, ci, "{\"expires_at\":\"2020-01-01T00:00:00Z\"}"), 400, "invalid-request");
        JsonNode rotated = Asker.read(rotating(ADMIN, ci, "{\"expires_at\":\"" + later + "\"}"));

        assertThat(Instant.parse(rotated.path("expires_at").asText())).isEqualTo(later);
        assertThat(new Asker("", rotated.path("token").asText()).get("/v1/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_a_rotated_caller_approved_goes_on() {
        Asker ci = made(Map.of(), "view", "destroy");
        Shown plan = approvedAndHeldUp(ci);

        rotating(ADMIN, ci, "{}").then().statusCode(200);
        vast.faults().clear();

        assertThat(ADMIN.awaitEnd(plan).outcome(4242)).isEqualTo("destroyed");
    }

    @Test
    void what_an_expired_caller_approved_and_was_not_sent_is_blocked() {
        Asker ci = made(untilIn(Duration.ofMinutes(5)), "view", "destroy");
        Shown plan = approvedAndHeldUp(ci);

        clock.advance(Duration.ofMinutes(6));
        vast.faults().clear();

        Shown ended = ADMIN.awaitEnd(plan);
        assertThat(ended.outcome(4242)).isEqualTo("blocked");
        assertThat(ended.words(4242))
                .contains(ci.name())
                .contains("has expired")
                .contains("It was not sent.");
        assertThat(vast.log().destroyed()).isEmpty();
    }

    @Test
    void what_a_revoked_caller_approved_and_was_not_sent_is_blocked() {
        Asker ci = made(Map.of(), "view", "destroy");
        Shown plan = approvedAndHeldUp(ci);

        ci.revoked();
        vast.faults().clear();

        Shown ended = ADMIN.awaitEnd(plan);
        assertThat(ended.outcome(4242)).isEqualTo("blocked");
        assertThat(ended.words(4242)).contains("was revoked");
        assertThat(vast.log().destroyed()).isEmpty();
    }

    @Test
    void a_limited_caller_plans_only_what_it_may_be_about() {
        Asker ci = made(Map.of("only", List.of(4250, "llama-*")), "view", "destroy");

        Response other = ci.planning("destroy", 4242, 4261);

        refused(other, 403, "not-granted");
        assertThat(Asker.read(other).path("not_allowed").toString()).isEqualTo("[4261]");
        assertThat(Asker.read(other).path("detail").asText()).contains("4250, llama-*");
        assertThat(ci.planning("destroy", 4242, 4250).statusCode()).isEqualTo(201);
        refused(ci.post("/v1/plans", "{\"operation\":\"destroy\",\"select\":{\"all\":true}}"), 403, "not-granted");
        refusedInVastShape(ci.ask().delete("/api/v0/instances/4261/"), 403, "not_granted");
        assertThat(ADMIN.audit("actor=" + ci.name()))
                .filteredOn(one -> one.path("kind").asText().equals("denial"))
                .hasSize(3);
    }

    @Test
    void the_yes_of_a_limited_caller_counts_only_for_what_it_may_be_about() {
        Asker ci = caller("view", "destroy");
        Asker lead = made(Map.of("only", List.of("llama-*")), "view", "approve");

        refused(lead.approving(ci.plans("destroy", 4242, 4261)), 403, "not-granted");
        assertThat(lead.approving(ci.plans("destroy", 4243)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_limited_caller_sees_all_of_its_account() {
        Asker ci = made(Map.of("only", List.of(4250)), "view", "destroy");

        assertThat(ci.get("/v1/instances?limit=100&max_age=0").asString()).contains("4261");
    }

    @Test
    void the_last_use_is_kept_to_the_minute_and_not_written_with_each_request() {
        Asker ci = made(Map.of(), "view");
        assertThat(listed(ci).path("last_used_at").isNull()).isTrue();

        ci.get("/v1/me");
        String first = Patience.await(
                "the first use to be kept",
                () -> listed(ci).path("last_used_at").asText(""),
                at -> !at.isEmpty() && !at.equals("null"));
        for (int i = 0; i < 20; i++) {
            ci.get("/v1/me");
        }
        assertThat(listed(ci).path("last_used_at").asText()).isEqualTo(first);

        clock.advance(Duration.ofMinutes(1));
        ci.get("/v1/me");
        Patience.await(
                "the next minute's use to be kept",
                () -> listed(ci).path("last_used_at").asText(""),
                at -> !at.equals(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"only\":[]",
                "\"only\":[null]",
                "\"only\":[0]",
                "\"only\":[-4242]",
                "\"only\":[1.5]",
                "\"only\":[true]",
                "\"only\":[\"\"]",
                "\"only\":[[4242]]",
                "\"only\":\"ci-*\"",
                "\"only\":[9007199254740993]",
                "\"expires_at\":\"yesterday\"",
                "\"expires_at\":\"2020-01-01T00:00:00Z\"",
                "\"expires_at\":\"+1000000000-01-01T00:00:00Z\"",
                "\"account\":\"\"",
                "\"account\":7"
            })
    void strange_rights_are_refused(String part) {
        refused(
                ADMIN.post("/v1/callers", "{\"name\":\"strange\",\"grants\":[\"view\"]," + part + "}"),
                400,
                "invalid-request");
    }

    /** Approved, but Vast.ai cannot be read, so that nothing is sent before the faults are cleared. */
    private Shown approvedAndHeldUp(Asker asker) {
        Shown plan = asker.plans("destroy", 4242);
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.dropBeforeEffect());
        asker.approves(plan);
        return plan;
    }
}
