package io.vastwarden.sandbox.vast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    private static final List<String> SECRET =
            List.of("jupyter_token", "extra_env", "onstart", "image_args", "ssh_host", "ssh_port", "public_ipaddr");

    private final VastStandIn vast = VastStandIn.start(VastStandIn.settings().intervals(Duration.ZERO));
    private final Client client = Client.of(vast);

    @AfterEach
    void stop() {
        vast.close();
    }

    @Test
    void without_columns_asked_for_every_row_has_every_column_and_the_secret_ones_are_marked() {
        JsonNode rows = client.list().json().path("instances");

        assertThat(rows).hasSize(15).allSatisfy(row -> {
            assertThat(row.propertyStream().map(Map.Entry::getKey))
                    .contains("id", "label", "actual_status", "intended_status", "cur_state", "gpu_name", "num_gpus")
                    .contains("dph_total", "start_date", "end_date", "machine_id", "host_id", "disk_space")
                    .contains("disk_usage", "image_uuid", "geolocation", "is_bid", "storage_total_cost")
                    .containsAll(SECRET);
            assertThat(SECRET)
                    .allSatisfy(column -> assertThat(row.path(column).toString())
                            .containsAnyOf(Instance.SECRET_MARKER, Integer.toString(Instance.SECRET_PORT)));
        });
    }

    @Test
    void with_columns_asked_for_there_are_only_those_and_unknown_ones_are_null() {
        String body = client.list(
                        "select_cols", "[\"id\",\"label\",\"no_such_column\"]", "select_filters", id("eq", "4242"))
                .body();

        assertThat(body)
                .contains("[{\"id\":4242,\"label\":\"llama-finetune-a\",\"no_such_column\":null}]")
                .doesNotContain(Instance.SECRET_MARKER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':{'eq':4242}} | 4242",
                "{'id':{'in':[4242,4243,1]}} | 4242,4243",
                "{'id':{'gt':4243,'lt':4260}} | 4244,4250,4251",
                "{'id':{'gte':4251,'lte':4260}} | 4251,4260",
                "{'id':{'in':[4242,4243]},'label':{'neq':'llama-finetune-a'}} | 4243",
                "{'id':{'lt':4251,'notin':[4242,4250]}} | 4243,4244",
                "{'actual_status':{'eq':'stopped'}} | 4251,4290",
                "{'actual_status':{'eq':null}} | 4270",
                "{'label':{'eq':''}} | 4250,4261",
                "{'is_bid':{'eq':true}} | 4290",
                "{'id':{'in':[]}} | ''"
            })
    void filters_narrow_the_list(String filters, String expected) {
        assertThat(ids(client.list("select_filters", filters.replace('\'', '"')).json()))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select_filters | {\"dph_total\":{\"gt\":1}}",
                "select_filters | {\"num_gpus\":{\"eq\":1}}",
                "select_filters | {\"no_such_column\":{\"eq\":1}}",
                "select_filters | {\"id\":{\"like\":1}}",
                "select_filters | {\"id\":{\"in\":4242}}",
                "select_filters | {\"id\":4242}",
                "select_filters | [",
                "order_by | [{\"col\":\"no_such_column\"}]",
                "order_by | [{\"col\":\"id\",\"dir\":\"up\"}]",
                "order_by | {}",
                "limit | 26",
                "limit | 0",
                "limit | many",
                "select_cols | id",
                "after_token | not-a-token",
                "after_token | e30="
            })
    void what_the_list_cannot_do_is_a_400(String parameter, String value) {
        Client.Said said = client.list(parameter, value);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.json().path("error").textValue()).isEqualTo("invalid_args");
    }

    @Test
    void the_order_is_what_is_asked_for_with_nulls_last() {
        JsonNode byAge = client.list("order_by", "[{\"col\":\"start_date\",\"dir\":\"desc\"}]", "limit", "1")
                .json();
        JsonNode byStatus =
                client.list("order_by", "[{\"col\":\"actual_status\"}]").json();

        assertThat(ids(byAge)).containsExactly("4270");
        assertThat(ids(byStatus).getLast()).isEqualTo("4270");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asc", "desc"})
    void pages_together_hold_every_instance_once(String direction) {
        vast.fleet().fill(63);
        List<String> seen = pages("[{\"col\":\"gpu_name\",\"dir\":\"" + direction + "\"}]", () -> {});

        assertThat(seen).hasSize(78).doesNotHaveDuplicates();
    }

    @Test
    void rows_that_go_between_two_pages_make_no_other_row_be_missed() {
        List<Long> filled = vast.fleet().fill(40);
        List<String> seen =
                pages("[{\"col\":\"id\",\"dir\":\"asc\"}]", () -> vast.fleet().remove(4242));

        assertThat(seen).containsAll(filled.stream().map(String::valueOf).toList());
    }

    @Test
    void the_counts_tell_the_whole_account_and_what_fits() {
        JsonNode answer = client.list("select_filters", "{\"label\":{\"eq\":\"\"}}", "limit", "1")
                .json();

        assertThat(answer.path("success").booleanValue()).isTrue();
        assertThat(answer.path("total_instances").intValue()).isEqualTo(15);
        assertThat(answer.path("instances_found").intValue()).isEqualTo(2);
        assertThat(answer.path("label_counts").toString()).isEqualTo("{\"\":2}");
        assertThat(answer.path("next_token").isTextual()).isTrue();
        assertThat(answer.path("instances")).hasSize(1);
    }

    @Test
    void a_row_can_be_as_odd_as_a_test_wants_it() {
        vast.fleet().put(Instance.running(5, Instant.EPOCH).without("label").with("machine_id", "twelve"));

        JsonNode row = client.list("select_filters", id("eq", "5")).json().at("/instances/0");

        assertThat(row.has("label")).isFalse();
        assertThat(row.path("machine_id").textValue()).isEqualTo("twelve");
    }

    private List<String> pages(String orderBy, Runnable betweenPages) {
        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            JsonNode page =
                    client.list("order_by", orderBy, "after_token", token).json();
            assertThat(page.path("instances").size()).isBetween(1, 25);
            seen.addAll(ids(page));
            token = page.path("next_token").asText("");
            betweenPages.run();
        } while (!token.isEmpty() && !token.equals("null"));
        return seen;
    }

    private static String id(String operator, String value) {
        return "{\"id\":{\"" + operator + "\":" + value + "}}";
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("instances")
                .valueStream()
                .map(row -> row.path("id").asText())
                .toList();
    }
}
