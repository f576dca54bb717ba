package io.vastwarden.sandbox.vast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Settings timed = VastStandIn.settings().nanoTime(nanos::get);

    @Test
    void the_documented_intervals_are_the_defaults() {
        try (VastStandIn vast = VastStandIn.start(VastStandIn.settings())) {
            assertThat(Stream.of(Endpoint.values())
                            .map(endpoint -> endpoint.wireName() + " "
                                    + vast.intervals().of(endpoint).toMillis()))
                    .containsExactly(
                            "list_instances 1000",
                            "instance_filters 1000",
                            "show_instance 2000",
                            "destroy_instances 3000",
                            "destroy_instance 3000",
                            "list_machines 1000",
                            "show_machine 2000",
                            "cleanup_machine 8000",
                            "audit_logs 1000",
                            "gpu_names 0");
        }
    }

    @Test
    void a_call_that_comes_too_early_is_rejected_and_restarts_the_interval() {
        try (VastStandIn vast = VastStandIn.start(timed)) {
            Client client = Client.of(vast);
            assertThat(client.destroy(4242).status()).isEqualTo(200);
            pass(2_999);
            assertThat(client.destroy(4243).status()).isEqualTo(429);
            pass(2_999);
            assertThat(client.destroy(4243).status()).isEqualTo(429);
            pass(3_000);
            assertThat(client.destroy(4243).status()).isEqualTo(200);

            assertThat(vast.intervals().rejected()).isEqualTo(2);
            assertThat(vast.intervals().rejected(Endpoint.DESTROY_INSTANCE)).isEqualTo(2);
            assertThat(vast.log().calls()).extracting(Call::throttled).containsExactly(false, true, true, false);
            assertThat(vast.log().destroyed()).containsExactly(4242L, 4243L);
        }
    }

    @Test
    void each_endpoint_and_each_key_has_an_interval_of_its_own() {
        try (VastStandIn vast = VastStandIn.start(timed)) {
            Client client = Client.of(vast);
            Client other = client.with(vast.addKey("other", EnumSet.allOf(Scope.class)));

            assertThat(List.of(
                            client.destroy(4242).status(),
                            client.cleanUp(123).status(),
                            client.list().status(),
                            other.destroy(4243).status()))
                    .containsOnly(200);
            assertThat(other.destroy(4244).status()).isEqualTo(429);
        }
    }

    @Test
    void an_interval_can_be_changed_while_it_runs() {
        try (VastStandIn vast = VastStandIn.start(timed.interval(Endpoint.DESTROY_INSTANCE, Duration.ZERO))) {
            Client client = Client.of(vast);
            client.destroy(4242);
            assertThat(client.destroy(4243).status()).isEqualTo(200);
            vast.intervals().set(Endpoint.DESTROY_INSTANCE, Duration.ofMillis(1_500));
            assertThat(client.destroy(4244).status()).isEqualTo(429);
        }
    }

    @Test
    void the_four_bodies_of_a_429_come_in_turn() {
        try (VastStandIn vast = VastStandIn.start(timed)) {
            Client client = Client.of(vast);
            client.destroy(4242);
            client.cleanUp(123);

            assertThat(Stream.generate(() -> client.destroy(4243)).limit(3))
                    .extracting(Client.Said::body)
                    .containsExactly(
                            "API requests too frequent",
                            "API requests too frequent: endpoint threshold=3.0",
                            "{\"success\":false,\"error\":\"rate_limit_exceeded\","
                                    + "\"msg\":\"API requests too frequent endpoint threshold=3.0\"}");
            assertThat(client.cleanUp(123).body())
                    .isEqualTo("{\"detail\":\"API requests too frequent endpoint threshold=8\"}");
            client.destroy(4243);
            Client.Said withoutColon = client.destroy(4243);
            assertThat(withoutColon.body()).isEqualTo("API requests too frequent endpoint threshold=3.0");
            assertThat(withoutColon.type()).startsWith("text/plain");
        }
    }

    @Test
    void a_rejection_leaves_the_connection_open() throws IOException {
        try (VastStandIn vast = VastStandIn.start(timed);
                RawConnection connection = new RawConnection(vast)) {
            assertThat(connection.destroy(4242).answer()).startsWith("HTTP/1.1 200");
            assertThat(connection.destroy(4243).answer()).startsWith("HTTP/1.1 429");
            pass(3_000);
            assertThat(connection.destroy(4243).answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_wrong_key_is_a_404_or_a_401_as_set() {
        for (int status : List.of(404, 401)) {
            try (VastStandIn vast = VastStandIn.start(timed.wrongKeyStatus(status))) {
                Client.Said said = Client.of(vast).with("no-such-key").destroy(4242);

                assertThat(said.status()).isEqualTo(status);
                assertThat(said.body())
                        .isEqualTo("{\"success\":false,\"error\":\"auth_error\",\"msg\":\"Invalid user key\"}");
                assertThat(vast.fleet().instance(4242)).isPresent();
            }
        }
    }

    @Test
    void a_revoked_key_is_a_wrong_one() {
        try (VastStandIn vast = VastStandIn.start(timed)) {
            String key = vast.addKey("soon-gone", EnumSet.allOf(Scope.class));
            assertThat(Client.of(vast).with(key).list().status()).isEqualTo(200);
            vast.revoke(key);
            assertThat(Client.of(vast).with(key).list().json().path("error").textValue())
                    .isEqualTo("auth_error");
        }
    }

    @Test
    void a_key_without_the_scope_is_refused_with_403_or_401_as_set() {
        for (int status : List.of(403, 401)) {
            try (VastStandIn vast = VastStandIn.start(timed.forbiddenStatus(status))) {
                Client reader = Client.of(vast).with(vast.addKey("read-only", EnumSet.of(Scope.INSTANCE_READ)));

                assertThat(reader.list().status()).isEqualTo(200);
                assertThat(reader.destroy(4242).status()).isEqualTo(status);
                assertThat(reader.cleanUp(123).status()).isEqualTo(status);
                assertThat(reader.get("/api/v0/machines?owner=me").status()).isEqualTo(status);
                assertThat(vast.fleet().instance(4242)).isPresent();
            }
        }
    }

    @Test
    void the_log_names_keys_and_never_holds_one() {
        try (VastStandIn vast = VastStandIn.start(timed)) {
            Client client = Client.of(vast);
            client.call("GET", "/api/v1/instances/?limit=1&api_key=" + vast.key(), "", "Via", "1.1 warden");
            client.with("wrong").list();

            assertThat(vast.log().calls()).extracting(Call::key).containsExactly("all-scopes", "unknown");
            assertThat(vast.log().calls().getFirst().query()).isEqualTo("limit=1&api_key=(left-out)");
            assertThat(vast.log().calls().getFirst().headers()).containsEntry("via", "1.1 warden");
            assertThat(vast.log().calls().toString()).doesNotContain(vast.key());
        }
    }

    private void pass(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
