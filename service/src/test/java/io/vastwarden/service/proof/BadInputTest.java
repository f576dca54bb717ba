package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs get wrong on own paths: a clear error, nothing sent, nothing stored. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class BadInputTest extends Bench {

    private Asker ci = ADMIN;

    @BeforeEach
    void somebodyAsks() {
        ci = caller("view", "destroy", "cleanup");
    }

    private int plans() {
        return Asker.read(ADMIN.get("/v1/audit?limit=100&actor=" + ci.name()))
                .path("items")
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"4242\"",
                "4242.0",
                "4242.5",
                "1e3",
                "true",
                "null",
                "-1",
                "0",
                "9007199254740993",
                "9223372036854775807",
                "9223372036854775808",
                "1e400",
                "123456789012345678901234567890",
                "[4242]",
                "{}",
                "\"\"",
                "NaN",
                "04242",
                "0x10"
            })
    void an_id_that_is_none_is_refused(String id) {
        refused(ci.post("/v1/plans", "{\"operation\":\"destroy\",\"ids\":[" + id + "]}"), 400, "invalid-request");
        assertThat(plans()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operation\":\"destroy\",\"ids\":[]}",
                "{\"operation\":\"destroy\",\"ids\":null}",
                "{\"operation\":\"destroy\",\"ids\":4242}",
                "{\"operation\":\"destroy\",\"ids\":\"4242\"}",
                "{\"operation\":\"destroy\"}",
                "{\"operation\":\"destroy\",\"ids\":[4242,4243,4242]}",
                "{\"operation\":\"delete\",\"ids\":[4242]}",
                "{\"operation\":0,\"ids\":[4242]}",
                "{\"operation\":\"DESTROY\",\"ids\":[4242]}",
                "{\"operation\":null,\"ids\":[4242]}",
                "{\"ids\":[4242]}",
                "{\"operation\":\"destroy\",\"ids\":[4242],\"force\":true}",
                "{\"operation\":\"destroy\",\"ids\":[4242],\"reason\":7}",
                "{\"operation\":\"destroy\",\"ids\":[4242],\"account\":\"other\"}",
                "{\"operation\":\"destroy\",\"ids\":[4242],\"account\":\"\"}",
                "{\"operation\":\"destroy\",\"ids\":[4242],\"skip_missing\":\"true\"}",
                "{\"operation\":\"destroy\",\"ids\":[4242],\"skip_missing\":1}",
                "{\"operation\":\"destroy\",\"ids\":[4242],\"ids\":[4243]}",
                "{\"operation\":\"destroy\",\"ids\":[4242]} {}",
                "{\"operation\":\"destroy\",\"ids\":[4242]}]",
                "{\"operation\":\"destroy\",\"ids\":[4242]",
                "[{\"operation\":\"destroy\",\"ids\":[4242]}]",
                "\"destroy 4242\"",
                "null",
                "{",
                "nonsense",
                " ",
                ""
            })
    void a_request_that_cannot_be_understood_is_refused(String body) {
        refused(ci.post("/v1/plans", body), 400, "invalid-request");
        assertThat(plans()).isZero();
    }

    @Test
    void a_reason_that_is_too_long_is_refused() {
        refused(
                ci.post(
                        "/v1/plans",
                        Map.of("operation", "destroy", "ids", new long[] {4242}, "reason", "x".repeat(501))),
                400,
                "invalid-request");
    }

    @Test
    void more_than_500_ids_are_refused() {
        String ids = LongStream.rangeClosed(1, 501).mapToObj(String::valueOf).collect(Collectors.joining(","));
        var answer = ci.post("/v1/plans", "{\"operation\":\"destroy\",\"ids\":[" + ids + "]}");

        refused(answer, 403, "too-many-items");
        assertThat(answer.asString()).contains("501").contains("500");
    }

    @Test
    void five_hundred_ids_are_planned() {
        long[] ids = vast.fleet().fill(500).stream().mapToLong(Long::longValue).toArray();

        assertThat(ci.plans("destroy", ids).items()).hasSize(500);
    }

    @Test
    void an_instance_that_does_not_exist_is_named_and_nothing_is_planned() {
        var answer = ci.planning("destroy", 4242, 999_999, 1L << 53);

        refused(answer, 422, "no-such-target");
        assertThat(answer.asString())
                .contains("999999")
                .contains("9007199254740992")
                .contains("skip_missing");
        assertThat(answer.jsonPath().getList("missing")).hasSize(2);
        assertThat(plans()).isZero();
    }

    @Test
    void the_others_are_planned_only_when_that_is_asked_for() {
        Shown plan = Asker.shown(
                ci.post("/v1/plans", "{\"operation\":\"destroy\",\"ids\":[999999,4242],\"skip_missing\":true}")
                        .then()
                        .statusCode(201)
                        .extract()
                        .response());

        assertThat(plan.outcomes()).containsOnlyKeys(4242L);
    }

    @Test
    void a_plan_of_nothing_but_missing_ones_is_refused_even_then() {
        refused(
                ci.post("/v1/plans", "{\"operation\":\"destroy\",\"ids\":[999999],\"skip_missing\":true}"),
                422,
                "no-such-target");
    }

    @Test
    void a_machine_that_does_not_exist_is_named() {
        var answer = ci.planning("cleanup", 999);

        refused(answer, 422, "no-such-target");
        assertThat(answer.asString()).contains("machine 999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void another_content_type_is_refused(String type) {
        refused(
                ci.ask()
                        .contentType(type)
                        .body("{\"operation\":\"destroy\",\"ids\":[4242]}")
                        .post("/v1/plans"),
                415,
                "wrong-content-type");
    }

    @Test
    void an_answer_that_is_not_json_cannot_be_had() {
        refused(ci.ask().accept("text/html").get("/v1/plans/1"), 406, "not-acceptable");
    }

    @Test
    void a_body_over_one_mebibyte_is_refused_before_it_is_read() {
        byte[] body = ("{\"operation\":\"destroy\",\"ids\":[4242],\"reason\":\"" + "x".repeat(1 << 20) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
        String answer =
                RawHttp.says(head("POST /v1/plans") + "Content-Length: " + body.length + "\r\n\r\n", new byte[0]);

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("urn:warden:problem:body-too-large")
                .contains("Nothing was sent");
        nothingWasSent();
    }

    @Test
    void a_body_over_one_mebibyte_is_refused_although_its_length_is_not_told() {
        StringBuilder chunked = new StringBuilder();
        String chunk = "x".repeat(0xffff);
        chunked.append("c\r\n{\"reason\": \"\r\n");
        for (int i = 0; i < 20; i++) {
            chunked.append("ffff\r\n").append(chunk).append("\r\n");
        }
        chunked.append("2\r\n\"}\r\n0\r\n\r\n");
        String answer = RawHttp.says(
                head("POST /v1/plans") + "Transfer-Encoding: chunked\r\n\r\n",
                chunked.toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("urn:warden:problem:body-too-large")
                .contains("Nothing was sent");
        nothingWasSent();
    }

    private String head(String request) {
        return request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + ci.token() + "\r\n";
    }

    @Test
    void vast_ai_out_of_reach_when_planning_is_told_and_nothing_is_stored() {
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.dropBeforeEffect());

        refused(ci.planning("destroy", 4242), 503, "vast-unreachable");
        assertThat(plans()).isZero();
    }

    @Test
    void a_key_that_vast_ai_refuses_is_told_without_being_shown() {
        vast.faults().next(Endpoint.LIST_INSTANCES, Fault.wrongKey(404));
        var hidden = ci.planning("destroy", 4242);
        vast.faults().next(Endpoint.LIST_MACHINES, Fault.wrongKey(401));
        var plain = ci.planning("cleanup", 123);

        refused(hidden, 502, "vast-key-refused");
        refused(plain, 502, "vast-key-refused");
        assertThat(hidden.asString() + plain.asString())
                .contains("VAST_API_KEY")
                .doesNotContain(vast.key())
                .doesNotContain(ci.token());
        assertThat(plans()).isZero();
    }

    @Test
    void a_full_lane_takes_no_more_and_says_so() {
        long[] ids = vast.fleet().fill(41).stream().mapToLong(Long::longValue).toArray();
        Shown plan = ci.plans("destroy", ids);

        refused(ci.approving(plan), 429, "lane-full");
        assertThat(ci.sees(plan).state()).isEqualTo("awaiting_approval");
        assertThat(ci.audit("plan=" + plan.id()).getLast().path("kind").asText())
                .isEqualTo("denial");
    }

    @Test
    void a_yes_that_is_given_twice_counts_once() {
        Shown plan = ci.plans("cleanup", 123);
        ci.awaitEnd(ci.approves(plan));
        vast.log().clear();

        refused(ci.approving(plan), 409, "plan-not-open");
        assertThat(ci.sees(plan).json().path("approvals").size()).isEqualTo(1);
    }

    @Test
    void a_yes_to_another_digest_does_not_count() {
        Shown plan = ci.plans("destroy", 4242);

        refused(
                ci.post("/v1/plans/" + plan.id() + "/approval", Map.of("digest", "0".repeat(64))),
                409,
                "digest-differs");
        assertThat(ci.sees(plan).state()).isEqualTo("awaiting_approval");
        assertThat(ci.audit("plan=" + plan.id()).getLast().path("kind").asText())
                .isEqualTo("denial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"digest\":null}", "null", ""})
    void a_yes_without_a_digest_does_not_count(String body) {
        Shown plan = ci.plans("destroy", 4242);

        refused(ci.post("/v1/plans/" + plan.id() + "/approval", body), 400, "invalid-request");
        assertThat(ci.sees(plan).state()).isEqualTo("awaiting_approval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"digest\":7}", "{\"digest\":\"x\",\"force\":true}", "{\"digest\":\"x\"", "[]"})
    void a_yes_that_cannot_be_understood_does_not_count(String body) {
        refused(ci.post("/v1/plans/" + ci.plans("destroy", 4242).id() + "/approval", body), 400, "invalid-request");
    }

    @Test
    @DisabledOnIntegrationTest("it lets the time of the service pass")
    void a_yes_that_comes_too_late_does_not_count() {
        Shown plan = ci.plans("destroy", 4242);
        clock.advance(Duration.ofMinutes(10));

        refused(ci.approving(plan), 409, "plan-expired");
        assertThat(ci.sees(plan).state()).isEqualTo("expired");
        Shown ended = Patience.await(
                "the expiry",
                () -> ci.sees(plan),
                seen -> !seen.json().path("ended_at").isNull());
        assertThat(ended.outcome(4242)).isEqualTo("expired");
        refused(ci.approving(plan), 409, "plan-expired");
        refused(ci.rejecting(plan), 409, "plan-not-open");
        refused(ci.cancelling(plan), 409, "plan-not-open");
    }

    @Test
    void a_yes_after_a_no_or_a_stop_does_not_count() {
        Shown rejected = ci.plans("destroy", 4242);
        ci.rejecting(rejected).then().statusCode(200);
        Shown cancelled = ci.plans("destroy", 4242);
        ci.cancelling(cancelled).then().statusCode(200);

        refused(ci.approving(rejected), 409, "plan-not-open");
        refused(ci.approving(cancelled), 409, "plan-not-open");
        refused(ci.rejecting(rejected), 409, "plan-not-open");
        refused(ci.cancelling(cancelled), 409, "plan-not-open");
        assertThat(ci.sees(rejected).outcome(4242)).isEqualTo("cancelled");
        assertThat(ci.sees(rejected).state()).isEqualTo("rejected");
        assertThat(ci.sees(cancelled).state()).isEqualTo("cancelled");
    }

    @Test
    void a_yes_by_somebody_without_approve_does_not_count() {
        Asker other = caller("view", "destroy", "cleanup");
        Shown plan = ci.plans("destroy", 4242);

        refused(other.approving(plan), 403, "not-granted");
        assertThat(ci.sees(plan).state()).isEqualTo("awaiting_approval");
        assertThat(ci.audit("plan=" + plan.id()).getLast().path("kind").asText())
                .isEqualTo("denial");
    }

    @Test
    void a_no_or_a_stop_by_somebody_who_has_no_part_in_it_does_not_count() {
        Asker other = caller("view", "cleanup");
        Shown plan = ci.plans("destroy", 4242);

        refused(other.rejecting(plan), 403, "not-granted");
        refused(other.cancelling(plan), 403, "not-granted");
        refused(caller("view").cancelling(plan), 403, "not-granted");
        assertThat(ci.sees(plan).state()).isEqualTo("awaiting_approval");
    }

    @Test
    void a_plan_that_does_not_exist_is_told() {
        refused(ci.get("/v1/plans/nonsense"), 404, "plan-not-found");
        refused(ci.post("/v1/plans/nonsense/approval", "{\"digest\":\"x\"}"), 404, "plan-not-found");
        refused(ci.post("/v1/plans/nonsense/rejection", "{}"), 404, "plan-not-found");
        refused(ci.post("/v1/plans/nonsense/cancellation", "{}"), 404, "plan-not-found");
    }

    @Test
    void planning_needs_the_grant_of_the_operation() {
        Asker cleaner = caller("view", "cleanup");

        var answer = cleaner.planning("destroy", 4242);

        refused(answer, 403, "not-granted");
        assertThat(ADMIN.audit("actor=" + cleaner.name()).getLast().path("kind").asText())
                .isEqualTo("denial");
        refused(caller("admin", "view", "approve").planning("destroy", 4242), 403, "not-granted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/me",
                "/v1/plans",
                "/v1/plans/",
                "/v1/audit",
                "/v1/instances",
                "/v1/machines",
                "/v1/lanes",
                "/v1/callers",
                "//v1/plans",
                "/v1//plans",
                "/./v1/plans",
                "/x/../v1/plans",
                "/%761/plans",
                "/v1/%70lans",
                "/v1;x=y/plans",
                "/v1/plans;x=y",
                "/V1/plans"
            })
    void nobody_gets_anything_without_a_token_however_the_path_is_written(String path) {
        for (String authorization : new String[] {
            "",
            "Authorization: Bearer nonsense\r\n",
            "Authorization: Basic YTpi\r\n",
            "Authorization: Bearer \r\n",
            "Authorization: " + ci.token() + "\r\n",
            "Authorization: Bearer " + ci.token().substring(0, ci.token().length() - 1) + "!\r\n",
            "Authorization: Bearer " + ci.token() + "\r\nAuthorization: Bearer nonsense\r\n"
        }) {
            for (String method : new String[] {"GET", "HEAD"}) {
                String answer = RawHttp.says(
                        method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + authorization
                                + "\r\n",
                        new byte[0]);
                assertThat(answer).as(method + " with " + authorization).matches("(?s)HTTP/1.1 4\\d\\d .*");
                assertThat(answer).doesNotContain("\"items\"");
            }
        }
    }

    @Test
    void a_request_without_a_token_is_told_how_to_send_one() {
        var answer = given().get("/v1/me");

        refused(answer, 401, "no-token");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.asString()).contains("Authorization: Bearer");
    }

    @Test
    void a_token_that_was_revoked_opens_nothing() {
        Asker gone = caller("view", "destroy");
        gone.get("/v1/me").then().statusCode(200);
        gone.revoked();

        refused(gone.get("/v1/me"), 401, "no-token");
        refused(gone.planning("destroy", 4242), 401, "no-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key", "token", "access_token", "API_KEY", "whatever"})
    void a_token_in_the_query_is_refused_although_the_header_has_it_too(String parameter) {
        refused(ci.get("/v1/me?" + parameter + "=" + ci.token()), 400, "token-in-query");
    }

    @Test
    void a_grant_that_is_missing_is_named() {
        Asker viewer = caller("view");
        Asker approver = caller("approve");

        var planning = viewer.planning("destroy", 4242);
        refused(planning, 403, "not-granted");
        assertThat(planning.asString()).contains("destroy or cleanup");
        refused(approver.get("/v1/plans"), 403, "not-granted");
        refused(viewer.get("/v1/callers"), 403, "not-granted");
        refused(viewer.post("/v1/callers", "{\"name\":\"x\",\"grants\":[\"admin\"]}"), 403, "not-granted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1/plans/1/nothing", "/v1", "/nothing", "/"})
    void a_path_that_does_not_exist_is_a_problem_like_any_other(String path) {
        var answer = ci.get(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:warden:problem:not-found");
    }

    @Test
    void a_method_that_a_path_does_not_take_is_a_problem_like_any_other() {
        refused(ci.ask().delete("/v1/plans"), 405, "method-not-allowed");
        refused(ci.ask().put("/v1/me"), 405, "method-not-allowed");
        refused(ci.ask().patch("/v1/plans/1"), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/plans", "/v1/instances"})
    void the_head_of_an_answer_can_be_had(String path) {
        assertThat(ci.ask().head(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1 warden", "warden", "1.0 proxy, 1.1 warden (x)", "1.1 WARDEN"})
    void a_request_that_comes_from_a_warden_is_refused(String via) {
        refused(ci.ask().header("Via", via).get("/v1/me"), 508, "loop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"UPPER\",\"grants\":[\"view\"]}",
                "{\"name\":\"\",\"grants\":[\"view\"]}",
                "{\"name\":\"x\",\"grants\":[]}",
                "{\"name\":\"x\",\"grants\":[null]}",
                "{\"name\":\"x\",\"grants\":[\"root\"]}",
                "{\"name\":\"x\"}",
                "{\"grants\":[\"view\"]}",
                "null",
                ""
            })
    void a_caller_that_makes_no_sense_is_not_made(String body) {
        var answer = ADMIN.post("/v1/callers", body);

        refused(answer, 400, "invalid-request");
    }
}
