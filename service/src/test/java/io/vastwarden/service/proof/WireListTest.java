package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Instance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vast.ai's v1 list as its document has it: filters, order, pages, columns; the stand-in answers the same. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class WireListTest extends Bench {

    private Asker ci = ADMIN;

    @BeforeEach
    void theFleetIsSeen() {
        ci = caller("view");
        vast.intervals().set(Endpoint.LIST_INSTANCES, Duration.ZERO);
        vast.fleet().fill(40);
        ci.get("/v1/instances?max_age=0").then().statusCode(200);
    }

    private Response asks(Map<String, String> query) {
        return ci.get("/api/v1/instances/?"
                + query.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private static List<Long> ids(JsonNode page) {
        return page.path("instances")
                .valueStream()
                .map(row -> row.path("id").asLong())
                .toList();
    }

    private JsonNode page(Map<String, String> query) {
        return Asker.read(asks(query).then().statusCode(200).extract().response());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":{\"eq\":4242}}",
                "{\"id\":{\"in\":[4242,4243,5]}}",
                "{\"id\":{\"notin\":[4242]},\"gpu_name\":{\"eq\":\"RTX 3090\"}}",
                "{\"id\":{\"gt\":4270,\"lte\":4281}}",
                "{\"id\":{\"gte\":4270,\"lt\":4281}}",
                "{\"label\":{\"eq\":\"\"}}",
                "{\"label\":{\"neq\":\"keep-forever\"}}",
                "{\"actual_status\":{\"neq\":\"running\"}}",
                "{\"is_bid\":{\"eq\":true}}",
                "{\"disk_space\":{\"gt\":60}}",
                "{\"start_date\":{\"lt\":99999999999.5}}",
                "{\"verification\":{\"in\":[\"verified\"]}}",
                "{\"gpu_util\":{\"gte\":1}}",
                "{\"label\":{\"eq\":7}}",
                "{\"id\":{\"in\":[]}}"
            })
    void it_chooses_what_the_stand_in_chooses(String filters) {
        JsonNode here = page(Map.of("select_filters", filters));
        JsonNode there = upstream("select_filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8));

        assertThat(ids(here)).isEqualTo(ids(there));
        for (String field : List.of("instances_found", "total_instances", "label_counts", "success")) {
            assertThat(here.path(field)).as(field).isEqualTo(there.path(field));
        }
        assertThat(here.path("next_token").isNull())
                .isEqualTo(there.path("next_token").isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"col\":\"id\",\"dir\":\"desc\"}]",
                "[{\"col\":\"label\"}]",
                "[{\"col\":\"label\",\"dir\":\"desc\"},{\"col\":\"id\",\"dir\":\"desc\"}]",
                "[{\"col\":\"gpu_name\",\"dir\":\"asc\"},{\"col\":\"dph_total\",\"dir\":\"desc\"}]",
                "[{\"col\":\"start_date\",\"dir\":\"desc\"}]",
                "[{\"col\":\"actual_status\"}]",
                "[{\"col\":\"is_bid\"}]"
            })
    void pages_follow_each_other_in_every_order_without_a_gap(String order) {
        List<Long> here = new ArrayList<>();
        List<Long> there = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = page(Map.of("order_by", order, "limit", "7", "after_token", token));
            here.addAll(ids(page));
            token = page.path("next_token").asText("");
        } while (!token.isEmpty() && !token.equals("null") && here.size() < 500);
        String upstreamToken = "";
        do {
            JsonNode page = upstream("limit=25&order_by=" + URLEncoder.encode(order, StandardCharsets.UTF_8)
                    + "&after_token=" + URLEncoder.encode(upstreamToken, StandardCharsets.UTF_8));
            there.addAll(ids(page));
            upstreamToken = page.path("next_token").asText("");
        } while (!upstreamToken.isEmpty() && !upstreamToken.equals("null") && there.size() < 500);

        assertThat(here).isEqualTo(there).hasSize(vast.fleet().size());
        assertThat(new HashSet<>(here)).hasSize(here.size());
    }

    @Test
    void only_the_columns_that_are_asked_for_are_told_and_those_that_nobody_knows_are_null() {
        JsonNode row = page(Map.of("select_cols", "[\"label\",\"id\",\"no_such_column\"]", "limit", "1"))
                .path("instances")
                .path(0);

        assertThat(row.propertyStream().map(Map.Entry::getKey)).containsExactly("label", "id", "no_such_column");
        assertThat(row.path("no_such_column").isNull()).isTrue();
        assertThat(page(Map.of("select_cols", "[\"*\"]", "limit", "1"))
                        .path("instances")
                        .path(0)
                        .has("extra_env"))
                .isTrue();
    }

    @Test
    void a_secret_column_that_is_asked_for_is_empty() {
        String columns = "[\"id\",\"jupyter_token\",\"extra_env\",\"onstart\",\"image_args\",\"ssh_host\",\"ssh_port\","
                + "\"public_ipaddr\",\"status_msg\"]";

        JsonNode page = page(Map.of("select_cols", columns));

        assertThat(page.path("instances")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("extra_env").isArray()).isTrue();
            assertThat(row.path("extra_env")).isEmpty();
            assertThat(row.path("image_args")).isEmpty();
            for (String column :
                    List.of("jupyter_token", "onstart", "ssh_host", "ssh_port", "public_ipaddr", "status_msg")) {
                assertThat(row.path(column).isNull()).as(column).isTrue();
            }
        });
        assertThat(page.toString()).doesNotContainPattern(Instance.SECRETS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select_filters | {"jupyter_token":{"gt":"a"}}     | cannot be filtered by
            select_filters | {"ssh_port":{"eq":64738}}        | cannot be filtered by
            select_filters | {"dph_total":{"gt":1}}           | cannot be filtered by
            select_filters | {"num_gpus":{"eq":1}}            | cannot be filtered by
            select_filters | {"nothing":{"eq":1}}             | cannot be filtered by
            select_filters | {"id":{"like":1}}                | has the operator
            select_filters | {"id":{"in":1}}                  | does not suit its operator
            select_filters | {"id":{"eq":[1]}}                | does not suit its operator
            select_filters | {"id":{"eq":{"a":1}}}            | compared with
            select_filters | {"id":4242}                      | must be an object
            select_filters | [1]                              | must be an object
            select_filters | {"id"                            | not valid JSON
            order_by       | [{"col":"onstart"}]              | cannot be ordered by
            order_by       | [{"col":"id","dir":"up"}]        | must be asc or desc
            order_by       | {"col":"id"}                     | must be a list
            order_by       | nonsense                         | not valid JSON
            limit          | 0                                | from 1 to 25
            limit          | 26                               | from 1 to 25
            limit          | many                             | from 1 to 25
            select_cols    | "id"                             | must be a list
            select_cols    | [1]                              | must be a list
            select_cols    | [                                | not valid JSON
            after_token    | made-up                          | after_token must be
            after_token    | bm9uc2Vuc2U=                     | after_token must be
            """)
    void what_is_not_as_documented_is_400_and_says_what(String name, String value, String why) {
        Response answer = asks(Map.of(name, value));

        refusedInVastShape(answer, 400, "invalid_args");
        assertThat(Asker.read(answer).path("msg").asText()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"values\":{}}",
                "{\"values\":{\"id\":null}}",
                "{\"values\":{\"id\":\"4242\"}}",
                "{\"values\":{\"id\":[4242]}}",
                "{\"values\":{\"id\":4242,\"label\":\"a\"}}",
                "{\"values\":4242}",
                "[]",
                "{\"values\":{\"id\":4242}} more"
            })
    void a_token_that_no_page_gave_is_400(String token) {
        String encoded = Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));

        refusedInVastShape(asks(Map.of("after_token", encoded)), 400, "invalid_args");
    }

    @Test
    void a_token_of_another_order_is_400() {
        String token = page(Map.of("order_by", "[{\"col\":\"label\"}]", "limit", "5"))
                .path("next_token")
                .asText();

        refusedInVastShape(asks(Map.of("after_token", token)), 400, "invalid_args");
    }

    @Test
    void what_can_be_filtered_by_is_told_in_the_combinations_that_there_are() {
        JsonNode filters = Asker.read(ci.get("/api/v0/instances/filters/")).path("filters");

        assertThat(filters).isNotEmpty().doesNotHaveDuplicates();
        assertThat(filters.valueStream().map(one -> one.path("actual_status").asText()))
                .contains("running", "exited", "stopped", "offline");
        assertThat(filters.path(0).propertyStream().map(Map.Entry::getKey))
                .containsExactly("actual_status", "gpu_name", "verification");
    }

    @Test
    void an_id_that_is_none_is_told() {
        refusedInVastShape(ci.get("/api/v0/instances/abc/?owner=me"), 400, "invalid_args");
        refusedInVastShape(ci.get("/api/v0/machines/0?owner=me"), 400, "invalid_args");
    }

    private JsonNode upstream(String query) {
        return Asker.read(io.restassured.RestAssured.given()
                .urlEncodingEnabled(false)
                .baseUri(vast.url().toString())
                .port(vast.url().getPort())
                .header("Authorization", "Bearer " + vast.key())
                .get("/api/v1/instances/?" + query));
    }
}
