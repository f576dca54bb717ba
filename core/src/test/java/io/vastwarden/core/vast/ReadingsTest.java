package io.vastwarden.core.vast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {
    private static final String ROW = """
            {"id": 4242, "label": "train-1", "actual_status": "running", "intended_status": "running",
             "cur_state": "running", "gpu_name": "RTX 4090", "num_gpus": 2, "dph_total": 0.62,
             "start_date": 1700000000.25, "end_date": 1800000000, "machine_id": 12, "host_id": 34,
             "disk_space": 60.5, "disk_usage": 7.25, "image_uuid": "pytorch/pytorch", "geolocation": "Sweden, SE",
             "is_bid": true, "storage_total_cost": 0.01, "verification": "verified", "gpu_util": 87.5, "cpu_ram": 64304,
             "template_name": null, "status_msg": "SECRET", "inet_up": {"a": "SECRET"}, "jupyter_token": "SECRET", "extra_env": [["A", "SECRET"]],
             "onstart": "SECRET", "image_args": "SECRET", "ssh_host": "SECRET", "public_ipaddr": "SECRET"}
            """;
    private static final Instance INSTANCE = new Instance(
            4242,
            "train-1",
            "running",
            "running",
            "running",
            "RTX 4090",
            2,
            0.62,
            Instant.ofEpochMilli(1700000000250L),
            Instant.ofEpochSecond(1800000000),
            12,
            34,
            60.5,
            7.25,
            "pytorch/pytorch",
            "Sweden, SE",
            true,
            0.01,
            Map.of("verification", "verified", "gpu_util", 87.5, "cpu_ram", 64304));
    private static final Instance BARE = new Instance(
            1, null, null, null, null, null, 0, 0, null, null, 0, 0, 0, null, null, null, false, null, Map.of());

    @Test
    void a_row_is_read_in_the_permitted_columns_and_no_other() {
        assertThat(page("{\"success\":true,\"instances\":[" + ROW + "],\"next_token\":\"abc\"}"))
                .isEqualTo(new Read<>(new Readings.Page(List.of(INSTANCE), "abc")));
        assertThat(Readings.instance(4242, whole(200, "{\"instances\":" + ROW + "}")))
                .isEqualTo(new Read<>(Optional.of(INSTANCE)));
    }

    @Test
    void no_part_of_an_answer_shows_a_secret() {
        Exchange broken = whole(200, "{\"instances\":[" + ROW);
        Exchange noId = whole(200, "{\"instances\":[" + ROW.replace("4242", "null") + "]}");
        Exchange failed = whole(500, "{\"success\":false,\"msg\":\"oops\",\"row\":" + ROW + "}");

        for (Exchange exchange : List.of(broken, noId, failed)) {
            assertThat(exchange.toString()).doesNotContain("SECRET");
            assertThat(Verdict.read(exchange).toString()).doesNotContain("SECRET");
            assertThat(Readings.page(exchange)).isInstanceOf(Failed.class);
            assertThat(Readings.page(exchange).toString()).doesNotContain("SECRET");
        }
        assertThat(Words.in("{\"a\":" + ROW + "}").toString()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1}",
                "{\"id\":1,\"label\":null,\"actual_status\":null,\"machine_id\":null,\"dph_total\":null,\"is_bid\":null}",
                "{\"id\":1,\"label\":7,\"num_gpus\":\"two\",\"dph_total\":\"0.5\",\"start_date\":\"yesterday\"}",
                "{\"id\":1,\"disk_usage\":-1,\"start_date\":0,\"end_date\":1e300,\"machine_id\":-4,\"host_id\":1.5}",
                "{\"id\":1,\"disk_space\":1e999,\"num_gpus\":99999999999,\"label\":{\"a\":1},\"gpu_name\":[]}"
            })
    void odd_fields_count_as_absent(String row) {
        assertThat(page("{\"instances\":[" + row + "]}")).isEqualTo(new Read<>(new Readings.Page(List.of(BARE), null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":null}",
                "{\"id\":\"1\"}",
                "{\"id\":1.5}",
                "{\"id\":0}",
                "{\"id\":-1}",
                "{\"id\":99999999999999999999}",
                "null",
                "[]",
                "7"
            })
    void one_row_without_a_usable_id_makes_the_whole_answer_unclear(String row) {
        assertUnclear(page("{\"instances\":[{\"id\":1}," + row + "]}"));
        assertUnclear(Readings.machines(whole(200, "{\"machines\":[{\"id\":1}," + row + "]}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"instances\":null}", "{}", "{\"instances\":{}}", "[]", "{\"success\":true}"})
    void a_list_without_an_array_is_unclear_and_not_empty(String body) {
        assertUnclear(page(body));
    }

    @Test
    void an_empty_list_is_empty() {
        assertThat(page("{\"success\":true,\"instances\":[],\"next_token\":null}"))
                .isEqualTo(new Read<>(new Readings.Page(List.of(), null)));
        assertThat(Readings.machines(whole(200, "{\"machines\":[]}"))).isEqualTo(new Read<>(List.of()));
    }

    @Test
    void an_instance_is_gone_when_it_is_null_or_named_as_not_found() {
        assertGone(whole(200, "{\"instances\":null}"));
        assertGone(whole(404, "{\"success\":false,\"error\":\"not_found\"}"));
        assertGone(whole(404, "{\"success\":false,\"error\":\"no_such_instance\"}"));
        assertGone(whole(200, "{\"success\":false,\"error\":\"no_such_instance\"}"));
    }

    @Test
    void an_instance_is_not_gone_because_of_any_other_answer() {
        assertThat(trouble(Readings.instance(1, whole(404, "<html>nothing here</html>"))))
                .isInstanceOf(NotFound.class);
        assertThat(trouble(Readings.instance(1, whole(404, "{\"error\":\"auth_error\"}"))))
                .isInstanceOf(KeyRefused.class);
        assertUnclear(Readings.instance(1, whole(200, "{}")));
        assertUnclear(Readings.instance(1, whole(200, "{\"instances\":[]}")));
        assertUnclear(Readings.instance(1, whole(200, "{\"instances\":{}}")));
        assertUnclear(Readings.instance(1, whole(200, "{\"instances\":{\"id\":2}}")));
    }

    @Test
    void a_machine_is_read_in_the_fields_that_the_official_client_shows() {
        String row = """
                {"id": 7, "num_gpus": 8, "gpu_name": "H100", "disk_space": 2000, "hostname": "box", "driver_version": "555.1",
                 "reliability2": 0.99, "verification": "verified", "geolocation": "DE", "num_reports": 1,
                 "listed_gpu_cost": 2.5, "min_bid_price": 1.25, "gpu_occupancy": "D D x x", "listed_inet_up_cost": 0.01,
                 "listed_inet_down_cost": 0.02, "credit_discount_max": 0.3, "public_ipaddr": "SECRET"}
                """;
        Machine machine = new Machine(
                7, 8, "H100", 2000, "box", "555.1", 0.99, "verified", "DE", 1, 2.5, 1.25, "D D x x", 0.01, 0.02, 0.3);

        assertThat(Readings.machines(whole(200, "{\"machines\":[" + row + "]}")))
                .isEqualTo(new Read<>(List.of(machine)));
        assertThat(Readings.machine(7, whole(200, "[" + row + "]"))).isEqualTo(new Read<>(Optional.of(machine)));
        assertThat(Readings.machine(7, whole(200, "[]"))).isEqualTo(new Read<>(Optional.empty()));
        assertUnclear(Readings.machine(8, whole(200, "[" + row + "]")));
        assertUnclear(Readings.machine(8, whole(200, "{\"machines\":null}")));
    }

    @Test
    void gpu_names_are_texts_and_nothing_else() {
        assertThat(Readings.gpuNames(whole(200, "{\"gpu_names\":[\"RTX 4090\",null,7,\"H100 SXM\"]}")))
                .isEqualTo(new Read<>(List.of("RTX 4090", "H100 SXM")));
        assertUnclear(Readings.gpuNames(whole(200, "{\"gpu_names\":null}")));
        assertUnclear(Readings.gpuNames(whole(200, "[]")));
    }

    private static ReadReply<Readings.Page> page(String body) {
        return Readings.page(whole(200, body));
    }

    private static Exchange whole(int status, String body) {
        return new Exchange.Whole(status, Optional.empty(), body);
    }

    private static void assertGone(Exchange exchange) {
        assertThat(Readings.instance(1, exchange)).isEqualTo(new Read<>(Optional.empty()));
    }

    private static void assertUnclear(ReadReply<?> reply) {
        assertThat(trouble(reply)).isInstanceOf(Unclear.class);
    }

    private static Trouble trouble(ReadReply<?> reply) {
        return ((Failed<?>) reply).trouble();
    }
}
