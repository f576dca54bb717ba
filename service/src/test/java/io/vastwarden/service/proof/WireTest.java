package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two operations as a program asks for them that knows Vast.ai's documents and nothing of Warden. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class WireTest extends Bench {

    private Asker ci = ADMIN;

    @BeforeEach
    void somebodyAsks() {
        ci = caller("view", "destroy", "cleanup");
    }

    private Response destroys(String id) {
        return ci.ask().contentType("application/json").body("{}").delete("/api/v0/instances/" + id + "/");
    }

    private Response cleans(String id) {
        return ci.ask().contentType("application/json").body("{}").put("/api/v0/machines/" + id + "/cleanup/");
    }

    private static JsonNode answered(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        return Asker.read(answer);
    }

    private List<JsonNode> plans() {
        return ci.audit("actor=" + ci.name()).stream()
                .filter(one -> one.path("kind").asText().equals("plan_created"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v0/instances/4242/", "/api/v0/instances/4242"})
    void destroying_answers_as_the_document_has_it_with_and_without_the_slash(String path) {
        JsonNode answer =
                answered(ci.ask().contentType("application/json").body("{}").delete(path), 200);

        assertThat(answer.path("success").isBoolean()).isTrue();
        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("msg").isTextual()).isTrue();
        assertThat(answer.propertyStream().map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder("success", "msg");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
        assertThat(ci.sees(new Shown(Asker.read(ci.get("/v1/plans?limit=1"))
                                .path("items")
                                .path(0)))
                        .outcome(4242))
                .isEqualTo("destroyed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v0/machines/123/cleanup/", "/api/v0/machines/123/cleanup"})
    void cleaning_up_answers_as_the_document_has_it_with_and_without_the_slash(String path) {
        JsonNode answer =
                answered(ci.ask().contentType("application/json").body("{}").put(path), 200);

        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("ctime").isNumber()).isTrue();
        assertThat(answer.path("machine_id").asLong()).isEqualTo(123);
        assertThat(answer.path("user_id").asLong()).isEqualTo(456);
        assertThat(answer.path("num_deleted").asInt()).isEqualTo(5);
        assertThat(answer.path("msg").asText()).isEqualTo("deleted 5 expired contracts on machine 123");
        assertThat(answer.size()).isEqualTo(6);
        assertThat(vast.fleet().machine(123).orElseThrow().expiredContracts()).isZero();
    }

    @Test
    void a_body_is_not_needed() {
        answered(ci.ask().delete("/api/v0/instances/4242/"), 200);
        answered(ci.ask().put("/api/v0/machines/124/cleanup/"), 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "0",
                "-1",
                "+4242",
                "4242.0",
                "1e3",
                "9007199254740993",
                "99999999999999999999999",
                "%20",
                "4242x",
                "٤٢٤٢",
                "%00"
            })
    void an_id_that_is_none_is_refused_as_the_document_has_it(String id) {
        Response destroy = destroys(id);
        Response cleanup = cleans(id);

        refusedInVastShape(destroy, 400, "invalid_args");
        refusedInVastShape(cleanup, 400, "invalid_args");
        assertThat(Asker.read(destroy).path("msg").asText()).startsWith("invalid instance_id");
        assertThat(Asker.read(cleanup).path("msg").asText()).startsWith("invalid machine_id");
    }

    @Test
    void an_instance_that_does_not_exist_is_told_as_the_document_has_it() {
        Response answer = destroys("999999");

        refusedInVastShape(answer, 404, "not_found");
        assertThat(answer.asString()).contains("999999");
    }

    @Test
    void a_machine_that_does_not_exist_is_told_with_a_status_that_the_document_has() {
        Response answer = cleans("999");

        refusedInVastShape(answer, 403, "not_found");
        assertThat(answer.asString()).contains("999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "nonsense", "{", "{} {}", "{\"a\":1,\"a\":2}"})
    void a_body_that_is_no_object_is_refused(String body) {
        refusedInVastShape(
                ci.ask().contentType("application/json").body(body).delete("/api/v0/instances/4242/"),
                400,
                "invalid_args");
        refusedInVastShape(
                ci.ask().contentType("application/json").body(body).put("/api/v0/machines/123/cleanup/"),
                400,
                "invalid_args");
    }

    @Test
    void who_has_no_token_gets_no_401_at_which_the_client_would_forget_its_key() {
        refusedInVastShape(given().delete("/api/v0/instances/4242/"), 403, "no_token");
        refusedInVastShape(
                given().header("Authorization", "Bearer nonsense").put("/api/v0/machines/123/cleanup/"),
                403,
                "no_token");
        Asker gone = caller("destroy");
        gone.revoked();
        refusedInVastShape(gone.ask().delete("/api/v0/instances/4242/"), 403, "no_token");
        refusedInVastShape(ci.ask().delete("/api/v0/instances/4242/?api_key=" + ci.token()), 400, "invalid_args");
        refusedInVastShape(caller("cleanup").ask().delete("/api/v0/instances/4242/"), 403, "not_granted");
        refusedInVastShape(caller("destroy").ask().put("/api/v0/machines/123/cleanup/"), 403, "not_granted");
        refusedInVastShape(ci.ask().header("Via", "1.1 warden").delete("/api/v0/instances/4242/"), 508, "loop");
    }

    @Test
    void a_path_or_method_that_is_not_there_is_told_in_vast_ais_shape() {
        refusedInVastShape(ci.get("/api/v0/nothing/"), 403, "not_passed_on");
        refusedInVastShape(ci.ask().post("/api/v0/machines/123/cleanup/"), 403, "not_passed_on");
    }

    @Test
    void a_body_that_is_too_large_is_told_in_vast_ais_shape() {
        String answer = RawHttp.says(
                "DELETE /api/v0/instances/4242/ HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\nAuthorization: Bearer "
                        + ci.token() + "\r\n\r\n",
                new byte[0]);

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("\"success\":false")
                .contains("body_too_large");
        nothingWasSent();
    }

    @Test
    void vast_ai_out_of_reach_or_refusing_the_key_is_told_in_its_own_shape() {
        vast.faults().next(Endpoint.LIST_INSTANCES, Fault.wrongKey(404));
        Response key = destroys("4242");
        vast.faults().always(Endpoint.LIST_MACHINES, Fault.serverErrorHtml(502));
        Response away = cleans("123");

        refusedInVastShape(key, 502, "vast_key_refused");
        refusedInVastShape(away, 503, "vast_unreachable");
        assertThat(key.asString()).doesNotContain(vast.key());
    }

    @Test
    void what_vast_ai_refuses_is_told_in_its_words() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.refusedWith200());
        JsonNode answer = answered(destroys("4242"), 400);

        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("error").asText()).isEqualTo("invalid_state");
        assertThat(answer.path("msg").asText()).isEqualTo("Instance cannot be destroyed now");
    }

    @Test
    void what_cannot_be_told_is_no_success() {
        vast.faults().next(Endpoint.CLEANUP_MACHINE, Fault.dropAfterEffect());
        JsonNode answer = answered(cleans("123"), 500);

        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("error").asText()).isEqualTo("unclear");
    }

    @Test
    void what_takes_longer_is_answered_202_and_the_same_request_joins_it_again_until_it_has_ended() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofSeconds(4)));
        JsonNode first = answered(destroys("4242"), 202);
        JsonNode second = answered(destroys("4242"), 200);
        JsonNode third = answered(destroys("4242"), 200);

        assertThat(first.path("success").asBoolean()).isTrue();
        assertThat(first.path("msg").asText())
                .contains("plan " + plans().getFirst().path("plan").asText());
        assertThat(second.path("success").asBoolean()).isTrue();
        assertThat(third).isEqualTo(second);
        assertThat(plans()).hasSize(1);
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @Test
    void the_answer_202_says_how_many_are_before_it() {
        Asker other = caller("view", "destroy");
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofSeconds(4)));
        other.approves(other.plans("destroy", 4243, 4244));
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofSeconds(20));

        JsonNode answer = answered(destroys("4242"), 202);

        assertThat(answer.path("msg").asText()).matches(".*(it is next|\\d+ (is|are) before it).*");
        answered(destroys("4242"), 200);
    }

    @Test
    @DisabledOnIntegrationTest("it lets the time of the service pass")
    void after_ten_minutes_the_same_request_is_a_new_one() {
        answered(cleans("123"), 200);
        vast.fleet().putMachine(io.vastwarden.sandbox.vast.Machine.of(123, 3));
        clock.advance(Duration.ofMinutes(9));
        assertThat(answered(cleans("123"), 200).path("num_deleted").asInt()).isEqualTo(5);
        clock.advance(Duration.ofMinutes(2));

        assertThat(answered(cleans("123"), 200).path("num_deleted").asInt()).isEqualTo(3);
        assertThat(plans()).hasSize(2);
    }

    @Test
    void another_caller_does_not_join() {
        answered(cleans("123"), 200);
        Asker other = caller("cleanup");

        JsonNode answer = answered(other.ask().put("/api/v0/machines/123/cleanup/"), 200);

        assertThat(answer.path("num_deleted").asInt()).isZero();
        assertThat(sent(Endpoint.CLEANUP_MACHINE)).hasSize(2);
    }

    @Test
    void identical_requests_at_once_make_one_plan() throws InterruptedException, ExecutionException {
        Callable<Response> request = () -> destroys("4242");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Response> answer : threads.invokeAll(List.of(request, request, request, request))) {
                answered(answer.get(), 200);
            }
        }

        assertThat(plans()).hasSize(1);
        assertThat(vast.log().destroyed()).containsExactly(4242L);
        assertThat(sent(Endpoint.DESTROY_INSTANCE)).hasSize(1);
    }

    @Test
    void a_full_lane_is_the_only_429() {
        long[] ids = vast.fleet().fill(40).stream().mapToLong(Long::longValue).toArray();
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayBeforeEffect(Duration.ofSeconds(6)));
        Asker other = caller("view", "destroy");
        Shown full = other.approves(other.plans("destroy", ids));
        Shown alsoFull = other.plans("destroy", 4243);
        vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofSeconds(20));
        other.approves(alsoFull);

        JsonNode answer = answered(destroys("4242"), 429);

        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("error").asText()).isEqualTo("rate_limit_exceeded");
        assertThat(plans()).isEmpty();
        assertThat(ADMIN.audit("actor=" + ci.name()).getLast().path("kind").asText())
                .isEqualTo("denial");
        other.cancelling(full);
        other.awaitEnd(alsoFull);
        assertThat(sent(Endpoint.DESTROY_INSTANCE))
                .noneMatch(call -> call.path().contains("/4242/"));
    }
}
