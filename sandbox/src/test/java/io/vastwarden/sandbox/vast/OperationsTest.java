package io.vastwarden.sandbox.vast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
    private final VastStandIn vast = VastStandIn.start(VastStandIn.settings().intervals(Duration.ZERO));
    private final Client client = Client.of(vast);

    @AfterEach
    void stop() {
        vast.close();
    }

    @Test
    void destroying_answers_as_the_seed_says_and_the_instance_is_gone() {
        Client.Said said = client.destroy(4242);

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json())
                .isEqualTo(Json.read("{\"success\":true,\"msg\":\"Instance destroyed successfully\"}")
                        .orElseThrow());
        assertThat(vast.fleet().instance(4242)).isEmpty();
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @Test
    void destroying_what_is_not_there_is_not_found() {
        client.destroy(4242);
        assertError(client.destroy(4242), 404, "not_found", "Instance not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "4.5", "99999999999999999999"})
    void an_id_that_is_no_positive_integer_is_invalid(String id) {
        assertError(
                client.call("DELETE", "/api/v0/instances/" + id + "/", "{}"),
                400,
                "invalid_args",
                "invalid instance_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE /api/v0/instances/4242",
                "PUT /api/v0/machines/123/cleanup",
                "GET /api/v0/machines/?owner=me",
                "GET /api/v1/instances",
                "GET /nowhere"
            })
    void slashes_matter_and_what_does_not_exist_is_a_404_in_html(String methodAndPath) {
        String[] parts = methodAndPath.split(" ", 2);
        Client.Said said = client.call(parts[0], parts[1], "{}");

        assertThat(said.status()).isEqualTo(404);
        assertThat(said.type()).startsWith("text/html");
        assertThat(vast.fleet().size()).isEqualTo(15);
        assertThat(vast.log().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.endpoint()).isEmpty());
    }

    @Test
    void the_wrong_method_is_a_405_in_html() {
        assertThat(client.call("POST", "/api/v0/instances/4242/", "{}").status())
                .isEqualTo(405);
    }

    @Test
    void cleaning_up_removes_the_expired_contracts_and_says_how_many() {
        Client.Said said = client.cleanUp(123);

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().path("success").booleanValue()).isTrue();
        assertThat(said.json().path("ctime").isNumber()).isTrue();
        assertThat(said.json().path("machine_id").longValue()).isEqualTo(123);
        assertThat(said.json().path("user_id").isInt()).isTrue();
        assertThat(said.json().path("num_deleted").intValue()).isEqualTo(5);
        assertThat(said.json().path("msg").textValue()).isEqualTo("deleted 5 expired contracts on machine 123");
        assertThat(client.cleanUp(123).json().path("num_deleted").intValue()).isZero();
        assertThat(vast.log().calls(Endpoint.CLEANUP_MACHINE))
                .extracting(call -> call.effect().cleaned())
                .containsExactly(Map.of(123L, 5), Map.of(123L, 0));
    }

    @Test
    void cleaning_up_a_machine_of_others_is_forbidden() {
        assertError(client.cleanUp(777), 403, "forbidden", "machine 777 is not yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "nonsense"})
    void cleaning_up_needs_a_json_object(String body) {
        Client.Said said = client.call("PUT", "/api/v0/machines/123/cleanup/", body);

        assertError(said, 400, "invalid_args", "an empty JSON object is expected");
        assertThat(vast.fleet().machine(123).orElseThrow().expiredContracts()).isEqualTo(5);
    }

    @Test
    void many_instances_go_in_one_call_and_unknown_ones_are_passed_over() {
        Client.Said said = destroyAll("[4242, 4243, 4243, 1]");

        assertThat(said.status()).isEqualTo(200);
        assertThat(vast.log().destroyed()).containsExactly(4242L, 4243L);
        assertThat(destroyAll("[4242, 4243]").status()).isEqualTo(404);
    }

    @Test
    void sixty_four_ids_are_the_most() {
        List<Long> ids = vast.fleet().fill(65);

        assertThat(destroyAll(ids.toString()).status()).isEqualTo(400);
        assertThat(destroyAll(ids.subList(0, 64).toString()).status()).isEqualTo(200);
        assertThat(vast.fleet().instance(ids.getLast())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"4242\"]", "[4242, null]", "4242", "{\"a\":4242}"})
    void ids_that_are_no_list_of_integers_destroy_nothing(String ids) {
        assertThat(destroyAll(ids).status()).isEqualTo(400);
        assertThat(vast.fleet().instance(4242)).isPresent();
    }

    @Test
    void one_instance_is_shown_and_null_when_it_is_gone() {
        assertThat(client.get("/api/v0/instances/4242/?owner=me")
                        .json()
                        .at("/instances/id")
                        .longValue())
                .isEqualTo(4242);
        vast.fleet().remove(4242);
        assertThat(client.get("/api/v0/instances/4242/?owner=me").body()).isEqualTo("{\"instances\":null}");
    }

    @Test
    void machines_are_listed_in_an_object_and_one_is_a_bare_array() {
        assertThat(client.get("/api/v0/machines?owner=me").json().path("machines"))
                .extracting(machine -> machine.path("id").longValue())
                .containsExactly(123L, 124L);
        assertThat(client.get("/api/v0/machines/123?owner=me").json().isArray()).isTrue();
        assertThat(client.get("/api/v0/machines/123?owner=me")
                        .json()
                        .at("/0/gpu_name")
                        .textValue())
                .isEqualTo("RTX 4090");
        assertThat(client.get("/api/v0/machines/777?owner=me").status()).isEqualTo(403);
    }

    @Test
    void the_audit_log_lists_what_was_done_and_not_what_was_refused() {
        client.destroy(1);
        client.destroy(4242);

        assertThat(client.get("/api/v0/audit_logs/").json())
                .extracting(entry -> entry.path("api_route").textValue())
                .containsExactly("DELETE /api/v0/instances/4242/");
    }

    @Test
    void what_the_official_client_asks_besides_is_answered() {
        assertThat(client.get("/api/v0/instances/filters/").body()).isEqualTo("{\"filters\":[]}");
        assertThat(client.with("").get("/api/v0/gpu_names/unique/").json().path("gpu_names"))
                .extracting(name -> name.textValue())
                .contains("RTX 4090", "H100 SXM");
    }

    @Test
    void the_fleet_is_believable_and_the_same_every_time() {
        Map<String, Long> byStatus = vast.fleet().instances().stream()
                .collect(Collectors.groupingBy(
                        instance -> instance.actualStatus().orElse("null"), Collectors.counting()));

        assertThat(byStatus).containsKeys("running", "stopped", "exited", "null", "offline");
        assertThat(vast.fleet().instance(4281).orElseThrow().label().orElseThrow())
                .hasSize(500);
        assertThat(vast.fleet().instances())
                .anyMatch(instance -> instance.label().isEmpty());
        assertThat(vast.fleet().instances())
                .extracting(Instance::id)
                .contains(4242L, 4243L)
                .doesNotHaveDuplicates();
        assertThat(LongStream.of(123, 124)
                        .map(id -> vast.fleet().machine(id).orElseThrow().expiredContracts()))
                .containsExactly(5L, 0L);
    }

    private Client.Said destroyAll(String ids) {
        return client.call("DELETE", "/api/v0/instances/", "{\"instance_ids\":" + ids + "}");
    }

    private static void assertError(Client.Said said, int status, String error, String msg) {
        assertThat(said.status()).isEqualTo(status);
        assertThat(said.json())
                .isEqualTo(
                        Json.object().put("success", false).put("error", error).put("msg", msg));
    }
}
