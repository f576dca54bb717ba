package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vastwarden.sandbox.vast.Call;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Instance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has a token of Warden and the official client, under the policy as it is unless set. */
@QuarkusTest
@WithTestResource(
        value = SandboxResource.class,
        initArgs = {
            @ResourceArg(name = "warden.policy.most-items", value = "50"),
            @ResourceArg(name = "warden.policy.items-per-hour", value = "100"),
            @ResourceArg(name = "warden.policy.second-person-from-items", value = "10"),
            @ResourceArg(name = "warden.policy.phrase-from-items", value = "5"),
            @ResourceArg(name = "warden.plan.queue-limit", value = "1000")
        })
class OfficialClientTest extends Bench {

    private Asker ci = ADMIN;
    private OfficialClient client = new OfficialClient(null);

    @BeforeEach
    void somebodyHasTheClient() {
        ci = caller("view", "destroy", "cleanup");
        client = new OfficialClient(ci.token());
    }

    private long[] fill(int count) {
        return vast.fleet().fill(count).stream().mapToLong(Long::longValue).toArray();
    }

    private List<JsonNode> plans() {
        return ADMIN.audit("actor=" + ci.name()).stream()
                .filter(one -> one.path("kind").asText().equals("plan_created"))
                .toList();
    }

    private Shown lastPlan() {
        return new Shown(Asker.read(
                ADMIN.get("/v1/plans/" + plans().getLast().path("plan").asText())));
    }

    private String bulk(String ids) {
        byte[] body = ("{\"instance_ids\": " + ids + "}").getBytes(StandardCharsets.UTF_8);
        return RawHttp.says(
                "DELETE /api/v0/instances/ HTTP/1.1\r\nHost: warden\r\nAuthorization: Bearer " + ci.token()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n",
                body);
    }

    @Test
    void any_command_may_ask_for_the_gpus_without_a_key() {
        assertThat(client.gpuNames()).contains("RTX 4090", "H100 SXM");
        assertThat(new OfficialClient("nonsense").gpuNames()).isEqualTo(client.gpuNames());
        assertThat(sent(Endpoint.GPU_NAMES)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void destroy_instance() {
        client.destroyInstance(4242);

        assertThat(client.printed()).containsExactly("destroying instance 4242.");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
        assertThat(client.sdkDestroyInstance(4243).path("success").asBoolean()).isTrue();
    }

    @Test
    void destroy_instances() {
        client.destroyInstances(4242, 4243, 4244);

        assertThat(client.printed()).containsExactly("destroying instance [4242, 4243, 4244].");
        assertThat(vast.log().destroyed()).containsExactlyInAnyOrder(4242L, 4243L, 4244L);
        assertThat(plans()).hasSize(1);
        assertThat(lastPlan().outcomes().values()).containsOnly("destroyed");
    }

    @Test
    void destroy_instances_of_the_sdk_tells_how_each_ended() {
        JsonNode answer = client.sdkDestroyInstances(List.of(4243L, 4242L));

        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("msg").asText())
                .isEqualTo("Destroyed, verified gone: 4242, 4243. Plan "
                        + lastPlan().id() + ".");
        assertThat(answer.path("outcomes").path("4242").asText()).isEqualTo("destroyed");
        assertThat(answer.size()).isEqualTo(3);
    }

    @Test
    void an_older_client_that_sends_it_six_times_although_it_succeeded_joins_one_plan() {
        for (int i = 0; i < 6; i++) {
            assertThat(client.sdkDestroyInstances(i % 2 == 0 ? List.of(4242L, 4243L) : List.of(4243L, 4242L))
                            .path("success")
                            .asBoolean())
                    .isTrue();
        }

        assertThat(plans()).hasSize(1);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void cleanup_machine() {
        client.cleanupMachine(123);

        assertThat(client.printed().getFirst()).contains("deleted 5 expired contracts on machine 123");
        assertThat(vast.fleet().machine(123).orElseThrow().expiredContracts()).isZero();
    }

    @Test
    void show_instances_goes_through_all_pages_of_whole_rows_without_a_secret() {
        long[] ids = fill(60);
        seen(ids[59]);

        List<JsonNode> rows = client.showInstancesRaw();

        assertThat(rows).hasSize(vast.fleet().size());
        assertThat(rows).extracting(row -> row.path("id").asLong()).isSorted().doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("extra_env").isArray()).isTrue();
            assertThat(row.path("extra_env")).isEmpty();
            assertThat(row.has("jupyter_token")).isTrue();
            assertThat(row.path("ssh_host").isNull()).isTrue();
        });
        JsonNode one = rows.getFirst();
        Instance upstream = vast.fleet().instance(one.path("id").asLong()).orElseThrow();
        for (String column : List.of(
                "label",
                "actual_status",
                "num_gpus",
                "gpu_name",
                "dph_total",
                "start_date",
                "disk_space",
                "gpu_util",
                "cpu_ram",
                "inet_up",
                "reliability2",
                "verification",
                "template_name",
                "disk_usage",
                "machine_id")) {
            assertThat(scalar(one.path(column)))
                    .as(column)
                    .isEqualTo(scalar(upstream.row().path(column)));
        }
        assertThat(rows.toString()).doesNotContainPattern(Instance.SECRETS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void show_instances_shows_its_table(boolean verbose) {
        seen(4242);
        List<String> table = client.showInstances(verbose, "{}");

        assertThat(table).hasSize(vast.fleet().size()).contains("4271 running 8x H100 SXM");
        assertThat(client.printed()).containsExactly("Total: " + table.size() + " instances");
    }

    @Test
    void show_instances_takes_the_clients_filters() {
        seen(4242);

        assertThat(client.showInstances(false, "{\"actual_status\": {\"in\": [\"exited\"]}}"))
                .containsExactly("4260 exited 1x RTX 4090", "4261 exited 2x RTX 3090");
        assertThat(client.showInstances(false, "{\"label\": {\"in\": [null]}}"))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("4250", "4261");
        assertThat(client.showInstances(
                        false, "{\"gpu_name\": {\"in\": [\"H100 SXM\"]}, \"verification\": {\"in\": [\"verified\"]}}"))
                .containsExactly("4271 running 8x H100 SXM");
    }

    @Test
    void show_instance() {
        seen(4242);
        JsonNode row = Objects.requireNonNull(client.showInstance(4242));

        assertThat(row.path("label").asText()).isEqualTo("llama-finetune-a");
        assertThat(row.toString()).doesNotContain(Instance.SECRET_MARKER);
        assertThat(client.showInstance(999_999)).isNull();
        assertThat(client.printed()).containsExactly("Instance 999999 not found or no longer exists.");
    }

    @Test
    void an_instance_is_not_shown_any_more_once_it_is_destroyed() {
        seen(4242);
        client.destroyInstance(4242);

        assertThat(client.showInstance(4242)).isNull();
    }

    @Test
    void an_instance_without_a_start_or_a_label_does_not_crash_the_client() {
        vast.fleet()
                .change(4243, one -> one.with("start_date", null).labelled(null).with("disk_usage", null));
        vast.fleet()
                .change(
                        4244,
                        one -> one.without("start_date").without("gpu_util").without("verification"));
        assertThat(ci.get("/v1/instances?max_age=0").statusCode()).isEqualTo(200);

        assertThat(client.showInstance(4243)).isNotNull();
        assertThat(client.showInstancesRaw()).hasSize(vast.fleet().size());
        assertThat(client.showInstances(true, "{}")).hasSize(vast.fleet().size());
    }

    @Test
    void show_machines_and_show_machine() {
        assertThat(ci.get("/v1/machines?max_age=0").statusCode()).isEqualTo(200);

        assertThat(client.showMachines())
                .extracting(row -> row.path("id").asLong())
                .containsExactly(123L, 124L);
        assertThat(client.showMachine(123)).singleElement().satisfies(row -> {
            assertThat(row.path("hostname").asText()).isEqualTo("rig-123");
            assertThat(row.path("gpu_occupancy").asText()).isEqualTo("D D x x");
            assertThat(row.path("public_ipaddr").isNull()).isTrue();
        });
        client.showMachine(777);
        assertThat(client.printed())
                .containsExactly("Failed with error 403: The account \"default\" has no machine 777");
    }

    @Test
    void ten_instances_need_a_second_person_and_the_client_says_where_until_there_was_one() {
        long[] ids = fill(10);
        client.destroyInstances(ids);

        assertThat(client.printed())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("403 Client Error: ")
                        .contains("second person")
                        .contains("/approval")
                        .contains("in Discord"));
        assertThat(plans()).hasSize(1);
        nothingWasSent();
        Shown plan = lastPlan();
        ADMIN.post(
                        "/v1/plans/" + plan.id() + "/approval",
                        "{\"digest\":\"" + plan.digest() + "\",\"phrase\":\"destroy 10\"}")
                .then()
                .statusCode(200);

        OfficialClient again = new OfficialClient(ci.token());
        again.destroyInstances(ids);
        assertThat(again.printed().getLast()).startsWith("destroying instance [");
        assertThat(plans()).hasSize(1);
        Patience.await("all to be destroyed", () -> vast.log().destroyed(), gone -> gone.size() == 10);
    }

    @Test
    void what_the_second_person_rejected_is_told_so() {
        long[] ids = fill(10);
        String first = bulk(LongStream.of(ids).boxed().toList().toString());
        ADMIN.post("/v1/plans/" + lastPlan().id() + "/rejection", "{\"reason\":\"still needed\"}")
                .then()
                .statusCode(200);

        client.destroyInstances(ids);

        assertThat(first).startsWith("HTTP/1.1 403 ");
        assertThat(client.printed().getFirst()).startsWith("403 Client Error: ").contains("still needed");
        nothingWasSent();
    }

    @ParameterizedTest
    @CsvSource({"51, 1", "64, 1", "65, 2", "500, 8"})
    void more_instances_than_a_plan_may_have_are_refused_with_every_part_of_the_call(int count, int chunks) {
        client.destroyInstances(fill(count));

        assertThat(client.printed())
                .hasSize(6 * chunks)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("403 Client Error: ")
                        .contains("a plan may have 50")
                        .contains("Nothing was planned, nothing was sent"));
        assertThat(plans()).isEmpty();
        nothingWasSent();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 500})
    void more_than_64_in_one_request_are_refused_as_vast_ai_does(int count) {
        String ids = LongStream.rangeClosed(1, count).boxed().toList().toString();

        String answer = bulk(ids);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("\"error\":\"invalid_args\"")
                .contains("takes 64");
        nothingWasSent();
    }

    @Test
    void an_id_that_is_named_twice_is_one_instance() {
        JsonNode answer = client.sdkDestroyInstances(List.of(4242L, 4242L, 4243L, 4242L));

        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(lastPlan().items()).hasSize(2);
        assertThat(vast.log().destroyed()).containsExactlyInAnyOrder(4242L, 4243L);
    }

    @Test
    void what_is_gone_already_does_not_keep_the_others_and_is_named() {
        JsonNode answer = client.sdkDestroyInstances(List.of(4242L, 999_999L, 4243L));

        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("msg").asText())
                .startsWith(
                        "Destroyed, verified gone: 4242, 4243. Not in the account \"default\", so that nothing was sent"
                                + " for it: 999999.");
        assertThat(vast.log().destroyed()).containsExactlyInAnyOrder(4242L, 4243L);
    }

    @Test
    void instances_of_two_accounts_are_refused_to_whoever_reaches_both() {
        SandboxResource.other().fleet().put(Instance.running(9001, java.time.Instant.now()));
        OfficialClient both =
                new OfficialClient(callerOf("*", "view", "destroy").token());

        both.destroyInstances(4242, 9001);

        assertThat(both.printed().getFirst())
                .startsWith("400 Client Error: These are instances of two accounts: [9001] of \"other-team\"");
        nothingWasSent();
        assertThat(SandboxResource.other().log().destroyed()).isEmpty();
    }

    @Test
    void an_instance_of_an_account_that_the_caller_does_not_reach_is_one_that_is_not_there() {
        SandboxResource.other().fleet().put(Instance.running(9001, java.time.Instant.now()));

        JsonNode answer = client.sdkDestroyInstances(List.of(4242L, 9001L));

        assertThat(answer.path("msg").asText())
                .contains("Not in the account \"default\"")
                .contains(": 9001.");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
        assertThat(SandboxResource.other().log().destroyed()).isEmpty();
        OfficialClient theirs =
                new OfficialClient(callerOf("other-team", "view", "destroy").token());
        theirs.destroyInstances(9001);
        assertThat(SandboxResource.other().log().destroyed()).containsExactly(9001L);
    }

    @Test
    void when_all_are_gone_it_is_a_404_as_at_vast_ai_and_no_key_is_deleted() {
        client.destroyInstances(999_998, 999_999);
        client.destroyInstance(999_999);

        assertThat(client.printed().getFirst()).startsWith("404 Client Error: ").contains("999998, 999999");
        assertThat(client.printed().getLast())
                .startsWith("Failed with error 404: ")
                .contains("999999");
        assertThat(client.keyDeleted()).isFalse();
        nothingWasSent();
    }

    @Test
    void what_did_not_end_as_wanted_is_no_success_and_printed() {
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4243, Fault.refusedWith200());

        client.destroyInstances(4242, 4243);

        assertThat(client.printed())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line)
                        .contains("Destroyed, verified gone: 4242.")
                        .contains("Instance cannot be destroyed now")
                        .contains("So ended (refused): 4243."));
        assertThat(plans()).hasSize(1);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void what_is_protected_is_refused_with_the_rule_and_who_made_it_and_destroys_none_of_the_others() {
        Asker lead = caller("approve");
        JsonNode rule = lead.protects(Map.of("label", "llama-*", "reason", "serves customers"));
        try {
            client.destroyInstances(4242, 4251);

            assertThat(client.printed())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .contains(
                                    "4242", "the label llama-*", lead.name(), "serves customers", "Nothing was planned")
                            .doesNotContain("4251"));
            refusedInVastShape(ci.ask().delete("/api/v0/instances/4242/"), 403, "protected");
        } finally {
            ADMIN.unprotecting(rule.path("id").asText(), "the test is over");
        }
    }

    @Test
    void what_a_caller_may_be_about_limits_nothing_of_what_its_client_is_shown() {
        Asker narrow = new Asker(
                "caller:narrow",
                ADMIN.post(
                                "/v1/callers",
                                Map.of(
                                        "name",
                                        "narrow-client",
                                        "grants",
                                        List.of("view", "destroy"),
                                        "only",
                                        List.of(4243)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("token"));
        OfficialClient narrowed = new OfficialClient(narrow.token());

        refusedInVastShape(narrow.ask().delete("/api/v0/instances/4242/"), 403, "not_granted");
        assertThat(narrow.get("/api/v0/instances/4242/").statusCode()).isEqualTo(200);
        assertThat(narrowed.sdkDestroyInstance(4243).path("success").asBoolean())
                .isTrue();
    }

    @Test
    void the_plan_goes_on_when_the_client_is_killed_while_it_waits() throws IOException {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofSeconds(1)));
        String body = "{\"instance_ids\": [4242, 4243, 4244]}";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(("DELETE /api/v0/instances/ HTTP/1.1\r\nHost: warden\r\nAuthorization: Bearer " + ci.token()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofSeconds(20));
            socket.setSoLinger(true, 0);
        }

        Shown done = ci.awaitEnd(lastPlan());

        assertThat(done.outcomes().values()).hasSize(3).containsOnly("destroyed");
    }

    @Test
    void what_takes_longer_is_202_and_tells_what_has_ended_and_the_repeat_tells_the_rest() {
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4244, Fault.delayAfterEffect(Duration.ofSeconds(4)));
        String first = bulk("[4242, 4243, 4244]");
        String second = bulk("[4244, 4243, 4242]");

        assertThat(first)
                .startsWith("HTTP/1.1 202 ")
                .contains("\"success\":true")
                .contains("2 of 3 have ended")
                .contains("Destroyed, verified gone: 4242, 4243.");
        assertThat(second).startsWith("HTTP/1.1 200 ").contains("Destroyed, verified gone: 4242, 4243, 4244.");
        assertThat(plans()).hasSize(1);
        assertThat(sent()).hasSize(3);
    }

    @Test
    void the_same_call_at_once_is_one_plan() throws InterruptedException {
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofVirtual().start(() -> answers.add(bulk("[4242,4243]"))));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(answers).hasSize(4).allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 200 "));
        assertThat(plans()).hasSize(1);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void another_caller_does_not_join() {
        client.destroyInstances(4242, 4243);
        OfficialClient other = new OfficialClient(caller("destroy").token());

        other.destroyInstances(4242, 4243);

        assertThat(other.printed().getFirst()).startsWith("404 Client Error: ");
        assertThat(sent()).hasSize(2);
    }

    @Test
    void who_has_no_token_or_a_wrong_one_or_no_grant_is_told_and_keeps_the_key() {
        Asker gone = caller("destroy");
        gone.revoked();
        for (OfficialClient stranger : List.of(
                new OfficialClient(null),
                new OfficialClient("nonsense"),
                new OfficialClient(gone.token()),
                new OfficialClient(caller("approve").token()))) {
            stranger.destroyInstance(4242);
            stranger.destroyInstances(4242, 4243);
            stranger.cleanupMachine(123);
            stranger.showInstancesRaw();
            stranger.showInstances(true, "{}");
            stranger.showInstance(4242);
            stranger.showMachines();
            stranger.showMachine(123);

            assertThat(stranger.printed())
                    .hasSize(13)
                    .allSatisfy(line -> assertThat(line)
                            .containsAnyOf("Failed with error 403: ", "403 Client Error: ")
                            .contains("Nothing was sent"));
            assertThat(stranger.keyDeleted()).isFalse();
        }
        nothingWasSent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /api/v0/instances/4242/          | {"state": "running"}
            PUT    | /api/v0/instances/4242/          | {"label": "mine"}
            PUT    | /api/v0/instances/reboot/4242/   | {}
            PUT    | /api/v0/instances/               | {"state": "stopped", "ids": [4242]}
            GET    | /api/v0/instances                |
            PUT    | /api/v0/asks/77/                 | {"image": "x"}
            POST   | /api/v0/bundles/                 | {}
            GET    | /api/v0/users/current            |
            DELETE | /api/v0/machines/123             | {}
            GET    | /api/v0/audit_logs/              |
            GET    | /api/v0/gpu_types/               |
            PATCH  | /api/v1/instances/               | {}
            GET    | /api/v9/anything/at/all          |
            """)
    void everything_else_is_refused_and_not_passed_on(String method, String path, String body) {
        client.other(method, path, body);

        assertThat(client.printed())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(
                                "Failed with error 403: Warden does not pass this on to Vast.ai. Nothing was sent."));
        assertThat(vast.log()
                        .calls(call -> call.path().startsWith(path.replaceAll("/$", ""))
                                && call.method().equals(method)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/instances/?select_filters=%7B%7D&api_key=",
                "/api/v0/instances/filters/?api_key=",
                "/api/v0/instances/4242/?owner=me&api_key=",
                "/api/v0/machines?owner=me&api_key=",
                "/api/v0/gpu_names/unique/?api_key="
            })
    void an_old_client_that_puts_its_key_into_the_address_is_told_to_be_updated(String path) {
        client.other("GET", path + ci.token(), null);

        assertThat(client.printed().getFirst())
                .startsWith("Failed with error 400: ")
                .contains("pip install --upgrade vastai");
    }

    @Test
    void a_loop_of_wardens_is_broken() {
        for (String request : List.of(
                "GET /api/v1/instances/",
                "GET /api/v0/gpu_names/unique/",
                "GET /api/v0/machines",
                "DELETE /api/v0/instances/")) {
            String answer = RawHttp.says(
                    request + " HTTP/1.1\r\nHost: warden\r\nVia: warden\r\nAuthorization: Bearer " + ci.token()
                            + "\r\nContent-Length: 0\r\n\r\n",
                    new byte[0]);
            assertThat(answer).startsWith("HTTP/1.1 508 ").contains("\"error\":\"loop\"");
        }
        nothingWasSent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[4242]",
                "{}",
                "{\"instance_ids\":[]}",
                "{\"instance_ids\":4242}",
                "{\"instance_ids\":null}",
                "{\"instance_ids\":[\"4242\"]}",
                "{\"instance_ids\":[4242.0]}",
                "{\"instance_ids\":[4242,true]}",
                "{\"instance_ids\":[4242,0]}",
                "{\"instance_ids\":[4242,-1]}",
                "{\"instance_ids\":[4242,9007199254740993]}",
                "{\"instance_ids\":[4242,99999999999999999999999]}",
                "{\"instance_ids\":[4242],\"dry_run\":true}",
                "{\"instance_ids\":[4242],\"instance_ids\":[4243]}",
                "{\"instance_ids\":[4242]} {}",
                "{\"instance_ids\":[4242"
            })
    void a_body_that_is_not_understood_destroys_nothing(String body) {
        refusedInVastShape(
                ci.ask().contentType("application/json").body(body).delete("/api/v0/instances/"), 400, "invalid_args");
    }

    @Test
    void http_1_0_and_a_client_that_waits_for_a_word_before_its_body_are_answered() throws IOException {
        String old = RawHttp.says(
                "DELETE /api/v0/instances/ HTTP/1.0\r\nAuthorization: Bearer " + ci.token()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 29\r\n\r\n",
                "{\"instance_ids\": [4242, 4243]}".substring(0, 29).getBytes(StandardCharsets.UTF_8));
        assertThat(old).startsWith("HTTP/1.0 400 ");
        String list = RawHttp.says(
                "GET /api/v1/instances/?limit=1 HTTP/1.0\r\nAuthorization: Bearer " + ci.token() + "\r\n\r\n",
                new byte[0]);
        assertThat(list).startsWith("HTTP/1.0 200 ").contains("\"next_token\":\"");

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            ("DELETE /api/v0/instances/ HTTP/1.1\r\nHost: warden\r\nExpect: 100-continue\r\nConnection: close"
                                            + "\r\nAuthorization: Bearer " + ci.token()
                                            + "\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            byte[] word = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue".length());
            assertThat(new String(word, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 100 Continue");
            nothingWasSent();
            socket.getOutputStream().write("{\"instance_ids\": [4242, 4243]}".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 200 ", "Destroyed, verified gone: 4242, 4243.");
        }
    }

    @Test
    void a_client_that_would_rather_speak_http_2_is_answered_all_the_same() throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            URI address = URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/instances/?limit=1");
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address).header("Authorization", "Bearer " + ci.token());
            HttpResponse<String> page = http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> destroyed = http.send(
                    request.copy()
                            .uri(address.resolve("/api/v0/instances/"))
                            .header("Content-Type", "application/json")
                            .method("DELETE", HttpRequest.BodyPublishers.ofString("{\"instance_ids\": [4242]}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(destroyed.body()).contains("Destroyed, verified gone: 4242.");
            HttpResponse<String> refused = http.send(
                    request.copy()
                            .uri(address.resolve("/api/v0/instances/"))
                            .method("DELETE", HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void vast_ai_out_of_reach_is_told_and_the_key_stays() {
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.wrongKey(404));
        client.destroyInstance(4242);
        client.destroyInstances(4242, 4243);

        assertThat(client.printed().getFirst()).startsWith("Failed with error 502: Vast.ai refused Warden's key.");
        assertThat(client.printed().getLast()).startsWith("502 Server Error: Vast.ai refused Warden's key.");
        assertThat(client.keyDeleted()).isFalse();
        assertThat(vast.log().calls(Endpoint.LIST_INSTANCES))
                .extracting(Call::dropped)
                .containsOnly(false);
        nothingWasSent();
    }

    private static Object scalar(JsonNode value) {
        return value.isNumber() ? (Object) value.doubleValue() : value.asText();
    }

    /** The cached view has seen the fleet as it is now. */
    private void seen(long id) {
        assertThat(ci.get("/v1/instances?max_age=0&limit=500").asString()).contains("\"id\":" + id + ",");
    }
}
