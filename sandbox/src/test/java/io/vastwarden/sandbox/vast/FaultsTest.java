package io.vastwarden.sandbox.vast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final VastStandIn vast = VastStandIn.start(VastStandIn.settings().intervals(Duration.ZERO));
    private final Client client = Client.of(vast);

    @AfterEach
    void stop() {
        vast.close();
    }

    static Stream<Arguments> otherWords() {
        return Stream.of(
                Arguments.of(Fault.serverErrorJson(500), 500, "application/json", "\"error\":\"server_error\""),
                Arguments.of(Fault.serverErrorHtml(502), 502, "text/html", "<h1>Bad Gateway</h1>"),
                Arguments.of(Fault.serverErrorHtml(503), 503, "text/html", "<h1>Service Unavailable</h1>"),
                Arguments.of(Fault.tooFrequent(), 429, "text/plain", "API requests too frequent"),
                Arguments.of(Fault.garbage(), 200, "application/json", "<<garbage>>"),
                Arguments.of(Fault.emptyBody(), 200, "application/json", ""),
                Arguments.of(Fault.wrongKey(404), 404, "application/json", "\"error\":\"auth_error\""),
                Arguments.of(Fault.wrongKey(401), 401, "application/json", "\"msg\":\"Invalid user key\""),
                Arguments.of(Fault.refusedWith200(), 200, "application/json", "\"success\":false"),
                Arguments.of(Fault.noSuchInstance(), 404, "application/json", "\"error\":\"no_such_instance\""),
                Arguments.of(Fault.deprecatedEndpoint(), 410, "application/json", "\"error\":\"deprecated_endpoint\""),
                Arguments.of(Fault.nullInstances(), 200, "application/json", "{\"instances\":null}"),
                Arguments.of(Fault.redirect(), 302, "text/html", "Found"),
                Arguments.of(Fault.says(418, "text/plain", "own words"), 418, "text/plain", "own words"));
    }

    @ParameterizedTest
    @MethodSource("otherWords")
    void other_words_come_once_and_without_the_effect(Fault fault, int status, String type, String words) {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, fault);

        Client.Said said = client.destroy(4242);

        assertThat(said.status()).isEqualTo(status);
        assertThat(said.type()).startsWith(type);
        assertThat(said.body()).contains(words);
        assertThat(said.location()).isEqualTo(status == 302 ? "/redirected/" : "");
        assertThat(vast.fleet().instance(4242)).isPresent();
        assertThat(vast.log().calls().getFirst().fault()).contains(fault);
        assertThat(client.destroy(4242).status()).isEqualTo(200);
    }

    @Test
    void other_words_can_come_although_it_was_done() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.serverErrorHtml(502).afterEffect());

        assertThat(client.destroy(4242).status()).isEqualTo(502);
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @Test
    void an_empty_body_is_empty() {
        vast.faults().next(Endpoint.LIST_INSTANCES, Fault.emptyBody());
        assertThat(client.list().body()).isEmpty();
    }

    @Test
    void a_connection_dropped_before_the_effect_leaves_the_instance() throws IOException {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.dropBeforeEffect());
        try (RawConnection connection = new RawConnection(vast)) {
            assertThat(connection.destroy(4242).untilClosed()).isEmpty();
        }
        assertThat(vast.fleet().instance(4242)).isPresent();
        assertThat(vast.log().awaitEnded(Endpoint.DESTROY_INSTANCE, 1, LONG))
                .singleElement()
                .matches(Call::dropped);
    }

    @Test
    void a_kept_alive_connection_dropped_after_the_effect_tells_nothing_of_it() throws IOException {
        vast.faults().on(Endpoint.DESTROY_INSTANCE, 4243, Fault.dropAfterEffect());
        try (RawConnection connection = new RawConnection(vast)) {
            assertThat(connection.destroy(4242).answer()).startsWith("HTTP/1.1 200");
            assertThat(connection.destroy(4243).untilClosed()).isEmpty();
        }
        assertThat(vast.log().destroyed()).containsExactly(4242L, 4243L);
    }

    @Test
    void a_truncated_body_promises_more_than_comes() throws IOException {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.truncatedBody());
        try (RawConnection connection = new RawConnection(vast)) {
            String answer = connection.destroy(4242).untilClosed();

            assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("Content-Length: 56\r\n");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                    .hasSize(28)
                    .startsWith("{\"success\":true");
        }
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @Test
    void a_huge_body_is_valid_json_beyond_8_mebibytes() {
        vast.faults().next(Endpoint.LIST_INSTANCES, Fault.hugeBody());

        Client.Said said = client.list();

        assertThat(said.body().length()).isGreaterThan(8 << 20);
        assertThat(said.json().path("success").booleanValue()).isTrue();
    }

    @Test
    void a_delay_before_the_effect_holds_the_effect_back() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayBeforeEffect(Duration.ofHours(1)));
        CompletableFuture<Client.Said> asking = CompletableFuture.supplyAsync(() -> client.destroy(4242));

        Call waiting = vast.log()
                .await("the fault to be met", call -> call.fault().isPresent(), 1, LONG)
                .getFirst();
        assertThat(waiting.pending()).isTrue();
        assertThat(vast.fleet().instance(4242)).isPresent();
        vast.close();
        assertThat(asking).failsWithin(LONG);
    }

    @Test
    void a_delay_after_the_effect_holds_only_the_answer_back() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.delayAfterEffect(Duration.ofHours(1)));
        CompletableFuture<Client.Said> asking = CompletableFuture.supplyAsync(() -> client.destroy(4242));

        Call waiting = vast.log()
                .await("the effect", call -> !call.effect().isNone(), 1, LONG)
                .getFirst();
        assertThat(waiting.pending()).isTrue();
        assertThat(vast.fleet().instance(4242)).isEmpty();
        vast.close();
        assertThat(asking).failsWithin(LONG);
    }

    @Test
    void a_short_delay_ends_with_the_usual_answer_and_a_late_fault_with_the_fault() {
        vast.faults()
                .next(
                        Endpoint.DESTROY_INSTANCE,
                        Fault.delayBeforeEffect(Duration.ofMillis(5)),
                        Fault.delayAfterEffect(Duration.ofMillis(5)),
                        Fault.serverErrorJson(500).lateBy(Duration.ofMillis(5)));

        assertThat(client.destroy(4242).status()).isEqualTo(200);
        assertThat(client.destroy(4243).status()).isEqualTo(200);
        assertThat(client.destroy(4244).status()).isEqualTo(500);
        assertThat(vast.log().destroyed()).containsExactly(4242L, 4243L);
    }

    @Test
    void an_instance_that_lingers_is_shown_for_so_many_readings_more() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.lingers(2));

        assertThat(client.destroy(4242).status()).isEqualTo(200);

        String only4242 = "{\"id\":{\"eq\":4242}}";
        assertThat(client.list("select_filters", "{\"id\":{\"eq\":4243}}").body())
                .contains("4243");
        assertThat(client.list("select_filters", only4242).json().path("instances"))
                .hasSize(1);
        assertThat(client.get("/api/v0/instances/4242/").body()).contains("llama-finetune-a");
        assertThat(client.list("select_filters", only4242).json().path("instances"))
                .isEmpty();
        assertThat(client.get("/api/v0/instances/4242/").body()).isEqualTo("{\"instances\":null}");
    }

    @Test
    void an_id_that_reappears_belongs_to_something_else() {
        Instance before = vast.fleet().instance(4242).orElseThrow();
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.reappears());

        assertThat(client.destroy(4242).status()).isEqualTo(200);

        Instance after = vast.fleet().instance(4242).orElseThrow();
        assertThat(after.machineId()).isNotEqualTo(before.machineId());
        assertThat(after.label()).isNotEqualTo(before.label());
        assertThat(after.row().path("start_date").decimalValue())
                .isGreaterThan(before.row().path("start_date").decimalValue());
    }

    @Test
    void a_fault_for_an_id_waits_for_that_id_also_among_many() {
        vast.faults()
                .on(Endpoint.DESTROY_INSTANCE, 4243, Fault.serverErrorJson(500))
                .on(Endpoint.DESTROY_INSTANCES, 4250, Fault.serverErrorJson(503));

        assertThat(client.destroy(4242).status()).isEqualTo(200);
        assertThat(client.destroy(4243).status()).isEqualTo(500);
        assertThat(client.destroy(4243).status()).isEqualTo(200);
        assertThat(client.call("DELETE", "/api/v0/instances/", "{\"instance_ids\":[4244,4250]}")
                        .status())
                .isEqualTo(503);
    }

    @Test
    void what_is_always_goes_on_until_it_is_cleared_and_lets_the_queue_go_first() {
        vast.faults()
                .always(Endpoint.LIST_INSTANCES, Fault.serverErrorHtml(502))
                .next(Endpoint.LIST_INSTANCES, Fault.serverErrorJson(500));

        assertThat(Stream.generate(() -> client.list().status()).limit(3)).containsExactly(500, 502, 502);
        vast.faults().clear();
        assertThat(client.list().status()).isEqualTo(200);
    }

    @Test
    void a_call_that_is_not_let_in_uses_up_no_fault() {
        vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.serverErrorJson(500));

        client.with("wrong").destroy(4242);

        assertThat(vast.faults().waiting()).isEqualTo(1);
        assertThat(client.destroy(4242).status()).isEqualTo(500);
        assertThat(vast.faults().waiting()).isZero();
    }

    @Test
    void a_yes_to_many_can_be_true_of_the_first_ones_only() {
        vast.faults().next(Endpoint.DESTROY_INSTANCES, Fault.partly(2));

        assertThat(client.call("DELETE", "/api/v0/instances/", "{\"instance_ids\":[4242,4243,4244]}")
                        .json()
                        .path("success")
                        .booleanValue())
                .isTrue();
        assertThat(vast.log().destroyed()).containsExactly(4242L, 4243L);
        assertThat(vast.fleet().instance(4244)).isPresent();
        assertThatThrownBy(() -> vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.partly(1)))
                .hasMessage("partly happens only to several instances at once, not at destroy_instance");
    }

    @Test
    void only_what_is_destroyed_can_linger() {
        assertThatThrownBy(() -> vast.faults().next(Endpoint.CLEANUP_MACHINE, Fault.lingers(1)))
                .hasMessage("lingers happens only to instances that are destroyed, not at cleanup_machine");
    }

    @Test
    void waiting_for_calls_that_do_not_come_says_which_did() {
        client.list();
        assertThatThrownBy(() -> vast.log().awaitCalls(Endpoint.DESTROY_INSTANCE, 1, Duration.ofMillis(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("destroy_instance")
                .hasMessageContaining("GET /api/v1/instances/");
    }
}
