package io.vastwarden.sandbox.vast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlSurfaceTest {
    private final VastStandIn vast = VastStandIn.start(VastStandIn.settings().intervals(Duration.ZERO));
    private final Client client = Client.of(vast);
    private final Client nobody = client.with("none");

    @AfterEach
    void stop() {
        vast.close();
    }

    @Test
    void the_help_names_every_fault_and_every_endpoint() {
        String page = nobody.get("/sandbox").body();

        assertThat(page)
                .contains(Arrays.stream(FaultName.values())
                        .map(FaultName::wireName)
                        .toList());
        assertThat(page)
                .contains(
                        Arrays.stream(Endpoint.values()).map(Endpoint::wireName).toList());
    }

    @Test
    void a_fault_asked_for_over_http_is_met() {
        assertThat(nobody.call("POST", "/sandbox/faults", """
                                {"endpoint":"destroy_instance","fault":"server_error_html","status":503,
                                 "after_effect":true,"times":2,"delay_ms":1,"id":4243}""").status()).isEqualTo(204);

        assertThat(client.destroy(4242).status()).isEqualTo(200);
        assertThat(client.destroy(4243).status()).isEqualTo(503);
        assertThat(client.destroy(4243).status()).isEqualTo(503);
        assertThat(vast.log().destroyed()).containsExactly(4242L, 4243L);
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_can_be_asked_for_by_its_name(FaultName name) {
        nobody.call(
                "POST",
                "/sandbox/faults",
                "{\"endpoint\":\"destroy_instances\",\"fault\":\"" + name.wireName() + "\"}");

        assertThat(vast.faults().waiting()).isEqualTo(1);
        assertThat(name.with(Json.object()).name()).isEqualTo(name.wireName());
        nobody.call("DELETE", "/sandbox/faults", "");
        assertThat(vast.faults().waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{}",
                "{\"endpoint\":\"destroy_instance\"}",
                "{\"endpoint\":\"destroy_instance\",\"fault\":\"bad_luck\"}",
                "{\"endpoint\":\"nowhere\",\"fault\":\"garbage\"}",
                "{\"endpoint\":\"list_instances\",\"fault\":\"lingers\"}",
                "{\"endpoint\":\"destroy_instance\",\"fault\":\"lingers\",\"reads\":0}",
                "{\"endpoint\":\"destroy_instance\",\"fault\":\"server_error_json\",\"status\":7}",
                "{\"endpoint\":\"destroy_instance\",\"fault\":\"garbage\",\"times\":0}",
                "{\"endpoint\":\"destroy_instance\",\"fault\":\"garbage\",\"delay_ms\":-1}",
                "{\"endpoint\":\"destroy_instance\",\"fault\":\"garbage\",\"tmies\":2}"
            })
    void a_fault_that_is_not_understood_is_refused_with_a_sentence(String body) {
        Client.Said said = nobody.call("POST", "/sandbox/faults", body);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.json().path("error").textValue()).isNotBlank();
        assertThat(vast.faults().waiting()).isZero();
    }

    @Test
    void intervals_can_be_set_all_or_none() {
        assertThat(nobody.call("PUT", "/sandbox/intervals", "{\"destroy_instance\":5000,\"nowhere\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(vast.intervals().of(Endpoint.DESTROY_INSTANCE)).isZero();

        nobody.call("PUT", "/sandbox/intervals", "{\"destroy_instance\":5000,\"list_instances\":1}");
        assertThat(vast.intervals().of(Endpoint.DESTROY_INSTANCE)).hasSeconds(5);
    }

    @Test
    void the_log_shows_what_came_and_what_it_did() {
        client.destroy(4242);

        Client.Said said = nobody.get("/sandbox/log");
        assertThat(said.json().at("/calls/0/destroyed/0").longValue()).isEqualTo(4242);
        assertThat(said.json().at("/calls/0/status").intValue()).isEqualTo(200);
        assertThat(said.body()).doesNotContain(vast.key());
    }

    @Test
    void a_reset_brings_the_fleet_back_and_forgets_the_rest() {
        client.destroy(4242);
        client.cleanUp(123);
        vast.faults().always(Endpoint.LIST_INSTANCES, Fault.garbage());

        nobody.call("POST", "/sandbox/reset", "");

        assertThat(nobody.get("/sandbox/fleet").json().at("/instances/0/id").longValue())
                .isEqualTo(4242);
        assertThat(nobody.get("/sandbox/fleet")
                        .json()
                        .at("/machines/0/expired_contracts")
                        .intValue())
                .isEqualTo(5);
        assertThat(vast.log().calls()).isEmpty();
        assertThat(client.list().status()).isEqualTo(200);
    }

    @Test
    void a_page_of_another_origin_is_refused_and_its_own_is_not() {
        String own = vast.url().toString();

        assertThat(nobody.call("POST", "/sandbox/reset", "", "Origin", "http://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(nobody.call("POST", "/sandbox/reset", "", "Origin", "null").status())
                .isEqualTo(403);
        assertThat(nobody.call("POST", "/sandbox/reset", "", "Origin", own).status())
                .isEqualTo(204);
    }

    @Test
    void another_host_name_is_refused() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), vast.url().getPort())) {
            socket.getOutputStream()
                    .write("GET /sandbox/fleet HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void what_it_does_not_have_is_a_404_that_names_the_help() {
        assertThat(nobody.get("/sandbox/nothing").body()).contains("GET /sandbox");
        assertThat(vast.log().calls()).isEmpty();
    }
}
