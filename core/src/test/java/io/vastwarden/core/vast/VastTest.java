package io.vastwarden.core.vast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.InMemoryPace;
import io.vastwarden.core.pacing.Intervals;
import io.vastwarden.core.pacing.Lane;
import io.vastwarden.core.pacing.LaneFull;
import io.vastwarden.core.pacing.Pace;
import io.vastwarden.core.pacing.SettableTicker;
import io.vastwarden.core.pacing.Tempo;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.pacing.Urgency;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(60)
class VastTest {
    @Test
    void a_destroy_goes_out_as_documented() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"success\":true}")) {
            assertThat(Clients.vast(server.address()).destroy(4242)).isInstanceOf(Destroyed.class);

            assertSent(server, "DELETE /api/v0/instances/4242/ HTTP/1.1");
        }
    }

    @Test
    void a_cleanup_goes_out_as_documented() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"success\":true,\"machine_id\":7,\"num_deleted\":5}")) {
            assertThat(Clients.vast(server.address()).cleanup(7))
                    .isInstanceOfSatisfying(
                            Cleaned.class, done -> assertThat(done.numDeleted()).isEqualTo(OptionalInt.of(5)));

            assertSent(server, "PUT /api/v0/machines/7/cleanup/ HTTP/1.1");
        }
    }

    @Test
    void a_destroy_in_bulk_goes_out_as_the_official_client_sends_it() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"success\":true}")) {
            assertThat(Clients.vast(server.address()).destroyInBulk(List.of(4242L, 4243L), () -> {}))
                    .isInstanceOf(DestroyedInBulk.class);

            assertSent(server, "DELETE /api/v0/instances/ HTTP/1.1", "{\"instance_ids\":[4242,4243]}");
        }
    }

    @Test
    void no_more_than_64_go_in_bulk() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"success\":true}")) {
            Vast vast = Clients.vast(server.address());
            List<Long> most = LongStream.rangeClosed(1, 64).boxed().toList();
            List<Long> tooMany = LongStream.rangeClosed(1, 65).boxed().toList();

            assertThat(vast.destroyInBulk(most, () -> {})).isInstanceOf(DestroyedInBulk.class);
            assertThatThrownBy(() -> vast.destroyInBulk(tooMany, () -> {})).hasMessageContaining("65");
            assertThatThrownBy(() -> vast.destroyInBulk(List.of(), () -> {})).hasMessageContaining("0");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void every_request_is_told_with_its_lane_and_what_came_of_it() throws IOException {
        List<String> told = new ArrayList<>();
        Iterator<String> answers = List.of(
                        "{\"success\":true}",
                        "{\"success\":false,\"error\":\"not_found\"}",
                        "{\"success\":true,\"machine_id\":7,\"num_deleted\":5}",
                        page(1, 25, "\"one\""),
                        page(26, 27, "null"),
                        "no JSON",
                        "{\"success\":true}")
                .iterator();
        try (RawServer server = new RawServer((request, socket) -> RawServer.answer(socket, 200, answers.next()))) {
            SettableTicker ticker = SettableTicker.leaping();
            Vast vast = new Vast(
                    new VastAccount("default", server.address(), () -> Clients.KEY),
                    new Turnstile(new InMemoryPace(Intervals.defaults(), ticker), ticker, 10),
                    Clients.patient(),
                    (lane, reply, took) -> told.add(
                            lane.account() + " " + lane.endpoint().wireName() + " " + reply + " " + took.isPositive()),
                    Ticker.system());

            vast.destroy(1);
            vast.destroy(2);
            vast.cleanup(7);
            vast.instances(InstanceFilter.all(), Urgency.PERSON);
            vast.machines(Urgency.PERSON);
            vast.destroyInBulk(List.of(3L, 4L), () -> {});
        }

        assertThat(told)
                .containsExactly(
                        "default destroy_instance destroyed true",
                        "default destroy_instance not_found true",
                        "default cleanup_machine cleaned true",
                        "default list_instances read true",
                        "default list_instances read true",
                        "default list_machines unclear true",
                        "default destroy_instance destroyed_in_bulk true");
    }

    private static void assertSent(RawServer server, String line) {
        assertSent(server, line, "{}");
    }

    private static void assertSent(RawServer server, String line, String body) {
        RawServer.Request request = server.requests().getFirst();
        assertThat(request.line()).isEqualTo(line);
        assertThat(request.body()).isEqualTo(body);
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + Clients.KEY);
        assertThat(request.header("Via")).isEqualTo("warden");
        assertThat(request.header("User-Agent")).isEqualTo("warden/1.2.3");
        assertThat(request.header("Upgrade")).isEmpty();
    }

    @Test
    void a_list_asks_for_the_permitted_columns_only_and_goes_through_all_pages() throws IOException {
        Iterator<String> pages = List.of(page(1, 25, "\"one\""), page(26, 50, "\"two\""), page(51, 52, "null"))
                .iterator();
        try (RawServer server = new RawServer((request, socket) -> RawServer.answer(socket, 200, pages.next()))) {
            InstanceFilter filter = InstanceFilter.all()
                    .and(InstanceFilter.Column.LABEL, InstanceFilter.Operator.EQ, "a b&c={d}%41/ü\"");

            assertThat(ids(Clients.vast(server.address()).instances(filter, Urgency.PERSON)))
                    .isEqualTo(LongStream.rangeClosed(1, 52).boxed().toList());

            assertThat(server.requests().getFirst().query())
                    .containsEntry("select_filters", "{\"label\":{\"eq\":\"a b&c={d}%41/ü\\\"\"}}")
                    .containsEntry("order_by", "[{\"col\":\"id\",\"dir\":\"asc\"}]")
                    .containsEntry("limit", "25")
                    .containsEntry(
                            "select_cols",
                            "[\"id\",\"label\",\"actual_status\",\"intended_status\",\"cur_state\",\"gpu_name\","
                                    + "\"num_gpus\",\"dph_total\",\"start_date\",\"end_date\",\"machine_id\",\"host_id\","
                                    + "\"disk_space\",\"disk_usage\",\"image_uuid\",\"geolocation\",\"is_bid\","
                                    + "\"storage_total_cost\",\"verification\",\"reliability2\",\"gpu_util\","
                                    + "\"cpu_cores_effective\",\"cpu_ram\",\"disk_util\",\"inet_up\",\"inet_down\","
                                    + "\"template_id\",\"template_name\",\"uptime_mins\"]")
                    .doesNotContainKey("after_token");
            assertThat(server.requests())
                    .extracting(request -> request.query().getOrDefault("after_token", "-"))
                    .containsExactly("-", "one", "two");
        }
    }

    @Test
    void a_list_stops_when_a_short_page_repeats_its_token() throws IOException {
        Iterator<String> pages =
                List.of(page(1, 25, "\"one\""), page(26, 27, "\"one\"")).iterator();
        try (RawServer server = new RawServer((request, socket) -> RawServer.answer(socket, 200, pages.next()))) {
            assertThat(ids(Clients.vast(server.address()).instances(InstanceFilter.all(), Urgency.PERSON)))
                    .hasSize(27);
        }
    }

    @Test
    void a_list_whose_full_pages_repeat_their_token_is_unclear() throws IOException {
        try (RawServer server = RawServer.answering(200, page(1, 25, "\"one\""))) {
            assertThat(Clients.vast(server.address()).instances(InstanceFilter.all(), Urgency.PERSON))
                    .isEqualTo(new Failed<>(new Unclear("its list of instances does not end")));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void one_failed_page_fails_the_list() throws IOException {
        Iterator<String> pages = List.of(page(1, 25, "\"one\""), "{\"success\":false,\"error\":\"invalid_args\"}")
                .iterator();
        try (RawServer server = new RawServer((request, socket) -> RawServer.answer(socket, 200, pages.next()))) {
            assertThat(Clients.vast(server.address()).instances(InstanceFilter.all(), Urgency.PERSON))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.trouble()).isInstanceOf(Refused.class));
        }
    }

    @Test
    void single_reads_ask_for_what_the_caller_owns() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"instances\":null,\"machines\":[]}")) {
            Vast vast = Clients.vast(server.address());
            vast.instance(4242, Urgency.PERSON);
            vast.machines(Urgency.PERSON);
            vast.machine(7, Urgency.PERSON);

            assertThat(server.requests())
                    .extracting(RawServer.Request::line)
                    .containsExactly(
                            "GET /api/v0/instances/4242/?owner=me HTTP/1.1",
                            "GET /api/v0/machines?owner=me HTTP/1.1",
                            "GET /api/v0/machines/7?owner=me HTTP/1.1");
        }
    }

    @Test
    void each_page_and_each_attempt_of_a_read_takes_a_slot_and_operations_take_none() throws IOException {
        List<Lane> taken = new ArrayList<>();
        Iterator<String> pages = List.of(page(1, 25, "\"one\""), "API requests too frequent", page(26, 26, "null"))
                .iterator();
        try (RawServer server = new RawServer((request, socket) -> {
            String page = request.path().equals("/api/v1/instances/") ? pages.next() : "{\"success\":true}";
            RawServer.answer(socket, page.startsWith("{") ? 200 : 429, page);
        })) {
            SettableTicker ticker = SettableTicker.leaping();
            Turnstile turnstile =
                    new Turnstile(noting(taken, new InMemoryPace(Intervals.defaults(), ticker)), ticker, 10);
            Vast vast = Clients.vast(server.address(), Clients.settings(Duration.ofMinutes(1), 1), turnstile);

            assertThat(ids(vast.instances(InstanceFilter.all(), Urgency.PERSON)))
                    .hasSize(26);
            vast.destroy(1);
            vast.cleanup(1);

            assertThat(taken).hasSize(3).containsOnly(new Lane("default", Endpoint.LIST_INSTANCES));
            assertThat(ticker.nanos()).isEqualTo(Duration.ofMillis(2 * 1050).toNanos());
        }
    }

    @Test
    void a_read_learns_its_lanes_interval_from_a_429() throws IOException {
        try (RawServer server = RawServer.answering(429, "API requests too frequent: endpoint threshold=4.5")) {
            SettableTicker ticker = SettableTicker.leaping();
            Pace pace = new InMemoryPace(Intervals.defaults(), ticker);
            Vast vast = Clients.vast(server.address(), Clients.patient(), new Turnstile(pace, ticker, 10));

            assertThat(vast.machines(Urgency.PERSON)).isInstanceOf(Failed.class);

            assertThat(pace.tempo(new Lane("default", Endpoint.LIST_MACHINES)).interval())
                    .isEqualTo(Duration.ofMillis(4500));
        }
    }

    @Test
    void a_read_that_fails_in_passing_is_tried_again_and_an_operation_is_not() throws IOException {
        try (RawServer server = new RawServer(new FailingAtFirst(2)::serve)) {
            Vast vast = Clients.vast(server.address(), Clients.settings(Duration.ofMinutes(1), 2));
            assertThat(vast.machines(Urgency.PERSON)).isEqualTo(new Read<>(List.of()));
            assertThat(server.requests()).hasSize(3);
        }
        try (RawServer server = new RawServer(new FailingAtFirst(2)::serve)) {
            Vast vast = Clients.vast(server.address(), Clients.settings(Duration.ofMinutes(1), 2));
            assertThat(vast.destroy(1)).isInstanceOf(Unclear.class);
            assertThat(vast.cleanup(1)).isInstanceOf(Unclear.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_read_is_not_tried_again_when_that_cannot_help() throws IOException {
        for (int status : List.of(200, 400, 401, 403, 404, 410)) {
            try (RawServer server = RawServer.answering(status, "{\"success\":true}")) {
                Vast vast = Clients.vast(server.address(), Clients.settings(Duration.ofMinutes(1), 2));

                assertThat(vast.machines(Urgency.PERSON)).isInstanceOf(Failed.class);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void a_full_lane_turns_reads_away() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"machines\":[]}")) {
            SettableTicker ticker = SettableTicker.leaping();
            Turnstile full = new Turnstile(new InMemoryPace(Intervals.defaults(), ticker), ticker, 0);
            Vast vast = Clients.vast(server.address(), Clients.patient(), full);

            assertThatThrownBy(() -> vast.machines(Urgency.BACKGROUND)).isInstanceOf(LaneFull.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void the_key_is_asked_for_again_with_each_request() throws IOException {
        AtomicReference<String> key = new AtomicReference<>("first-key");
        try (RawServer server = RawServer.answering(200, "{\"success\":true}")) {
            SettableTicker ticker = SettableTicker.leaping();
            Turnstile turnstile = new Turnstile(new InMemoryPace(Intervals.defaults(), ticker), ticker, 10);
            Vast vast = new Vast(new VastAccount("default", server.address(), key::get), turnstile, Clients.patient());
            vast.destroy(1);
            key.set("second-key");
            vast.destroy(2);

            assertThat(server.requests())
                    .extracting(request -> request.header("Authorization"))
                    .containsExactly("Bearer first-key", "Bearer second-key");
        }
    }

    @Test
    void a_key_that_cannot_be_one_is_not_sent() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"success\":true}")) {
            SettableTicker ticker = SettableTicker.leaping();
            Turnstile turnstile = new Turnstile(new InMemoryPace(Intervals.defaults(), ticker), ticker, 10);
            for (String key : List.of("", " ", "a b", "a\r\nX-Other: b", "schlüssel")) {
                Vast vast =
                        new Vast(new VastAccount("default", server.address(), () -> key), turnstile, Clients.patient());
                assertThat(vast.destroy(1)).isInstanceOf(NotSent.class);
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    /** The test's application.properties switches the logging of every request and answer on, headers and all. */
    @Test
    void the_key_appears_in_no_reply_and_no_log() throws IOException {
        List<String> lines = new ArrayList<>();
        Handler listening = listeningTo(lines);
        Logger.getLogger("").addHandler(listening);
        try (RawServer echoing = RawServer.answering(
                        400,
                        "{\"success\":false,\"error\":\"" + Clients.KEY + "\",\"msg\":\"bad key " + Clients.KEY
                                + "\"}");
                RawServer other = RawServer.answering(200, "{}")) {
            Vast vast = Clients.vast(echoing.address());

            assertThat(vast.destroy(1).toString()).contains("bad key [API key]").doesNotContain(Clients.KEY);
            assertThat(vast.machines(Urgency.PERSON).toString()).doesNotContain(Clients.KEY);
            Clients.plain(other.address()).destroy(1, "a body that is logged");
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        assertThat(lines).anyMatch(line -> line.contains("a body that is logged"));
        assertThat(lines).noneMatch(line -> line.contains(Clients.KEY));
    }

    private static Handler listeningTo(List<String> lines) {
        return new Handler() {
            @Override
            public synchronized void publish(LogRecord line) {
                lines.add(new PatternFormatter("%m %e").format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String page(long first, long last, String nextToken) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(
                        ",", "{\"success\":true,\"instances\":[", "],\"next_token\":" + nextToken + "}"));
    }

    private static List<Long> ids(ReadReply<List<Instance>> reply) {
        return ((Read<List<Instance>>) reply).value().stream().map(Instance::id).toList();
    }

    private static Pace noting(List<Lane> taken, Pace pace) {
        return new Pace() {
            @Override
            public Duration take(Lane lane) {
                Duration left = pace.take(lane);
                if (left.isZero()) {
                    taken.add(lane);
                }
                return left;
            }

            @Override
            public void answered(Lane lane) {
                pace.answered(lane);
            }

            @Override
            public void throttled(Lane lane, Optional<Duration> threshold) {
                pace.throttled(lane, threshold);
            }

            @Override
            public Tempo tempo(Lane lane) {
                return pace.tempo(lane);
            }
        };
    }

    private static final class FailingAtFirst {
        private int left;

        FailingAtFirst(int times) {
            this.left = times;
        }

        void serve(RawServer.Request request, Socket socket) throws IOException {
            if (left-- > 0) {
                RawServer.answer(socket, 502, "<html>Bad gateway</html>");
            } else {
                RawServer.answer(socket, 200, "{\"machines\":[]}");
            }
        }
    }
}
