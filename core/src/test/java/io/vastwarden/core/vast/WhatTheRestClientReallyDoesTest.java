package io.vastwarden.core.vast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.pacing.Urgency;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What Quarkus's REST Client does on the wire by default, seen from a plain socket, and that {@link Vast} does better.
 * If a first half fails after an upgrade, a setting of ours may have become needless.
 */
@QuarkusTest
@Timeout(60)
class WhatTheRestClientReallyDoesTest {
    private static final int NINE_MIB = 9 * 1024 * 1024;

    @Test
    void by_default_it_removes_the_trailing_slash_of_a_class_but_not_that_of_a_method_where_ours_are()
            throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"success\":true,\"instances\":[],\"machines\":[]}")) {
            Clients.plain(server.address()).list();
            Clients.plain(server.address()).destroy(4242, "{}");
            assertThat(server.requests())
                    .extracting(RawServer.Request::path)
                    .containsExactly("/api/v0/instances", "/api/v0/instances/4242/");
            server.requests().clear();

            Vast vast = Clients.vast(server.address());
            vast.destroy(4242);
            vast.cleanup(7);
            vast.instances(InstanceFilter.all(), Urgency.PERSON);
            vast.instance(4242, Urgency.PERSON);
            vast.machines(Urgency.PERSON);
            vast.machine(7, Urgency.PERSON);
            assertThat(server.requests())
                    .extracting(RawServer.Request::path)
                    .containsExactly(
                            "/api/v0/instances/4242/",
                            "/api/v0/machines/7/cleanup/",
                            "/api/v1/instances/",
                            "/api/v0/instances/4242/",
                            "/api/v0/machines",
                            "/api/v0/machines/7");
        }
    }

    @Test
    void by_default_a_4xx_is_thrown_and_ours_reads_its_body() throws IOException {
        try (RawServer server = RawServer.answering(404, "{\"error\":\"auth_error\"}")) {
            assertThatThrownBy(() -> Clients.plain(server.address()).destroy(4242, "{}"))
                    .isInstanceOf(WebApplicationException.class);

            assertThat(Clients.vast(server.address()).destroy(4242))
                    .asInstanceOf(type(KeyRefused.class))
                    .extracting(refused -> refused.answer().error())
                    .isEqualTo("auth_error");
        }
    }

    /** The test's application.properties switches redirects on for every client, as any application could. */
    @Test
    void it_follows_redirects_when_an_application_says_so_and_ours_never() throws IOException {
        try (RawServer server = new RawServer(WhatTheRestClientReallyDoesTest::redirect)) {
            assertThat(Clients.plain(server.address()).list()).isEqualTo("{\"machines\":[]}");
            assertThat(server.requests()).hasSize(2);

            assertThat(Clients.vast(server.address()).machines(Urgency.PERSON)).isInstanceOf(Failed.class);
            assertThat(Clients.vast(server.address()).destroy(4242)).isInstanceOf(Unclear.class);
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void a_delete_carries_its_body_and_says_that_it_is_json() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"success\":true}")) {
            Clients.plain(server.address()).destroy(4242, "{}");
            Clients.vast(server.address()).destroy(4242);

            assertThat(server.requests()).allSatisfy(request -> {
                assertThat(request.body()).isEqualTo("{}");
                assertThat(request.header("Content-Type")).isEqualTo("application/json");
                assertThat(request.header("Content-Length")).isEqualTo("2");
            });
        }
    }

    @Test
    void by_default_a_huge_body_is_read_into_memory_and_ours_is_given_up_at_8_mib() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"success\":true}" + " ".repeat(NINE_MIB))) {
            assertThat(Clients.plain(server.address()).list()).hasSizeGreaterThan(NINE_MIB);

            assertThat(Clients.vast(server.address()).destroy(4242))
                    .isEqualTo(new Unclear("its answer is longer than 8 MiB"));
        }
    }

    @Test
    void a_body_just_under_the_cap_is_read_whole() throws IOException {
        String success = "{\"success\":true}";
        try (RawServer server = RawServer.answering(200, success + " ".repeat(Line.MOST_BYTES - success.length()))) {
            assertThat(Clients.vast(server.address()).destroy(4242)).isInstanceOf(Destroyed.class);
        }
    }

    @Test
    void a_body_without_end_is_not_only_ignored_its_connection_is_closed() throws IOException {
        AtomicLong sent = new AtomicLong();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        try (RawServer server = new RawServer((request, socket) -> sendForever(socket, sent, closed))) {
            assertThat(Clients.vast(server.address()).machines(Urgency.PERSON))
                    .isEqualTo(new Failed<>(new Unclear("its answer is longer than 8 MiB")));

            closed.join();
            assertThat(sent).hasValueLessThan(64L * 1024 * 1024);
        }
    }

    @Test
    void a_body_that_stalls_or_drips_is_given_up_after_the_read_timeout_not_after_quarkus_100_s() throws IOException {
        try (RawServer stalling = new RawServer((request, socket) ->
                        RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n{\"success\":"));
                RawServer dripping = new RawServer((request, socket) -> dripForever(socket))) {
            Unclear late = new Unclear("its answer did not end within 2.0 s");

            assertThat(Clients.vast(stalling.address(), Clients.impatient()).destroy(1))
                    .isEqualTo(late);
            assertThat(Clients.vast(dripping.address(), Clients.impatient()).destroy(1))
                    .isEqualTo(late);
        }
    }

    private static void redirect(RawServer.Request request, Socket socket) throws IOException {
        if (request.line().contains("/elsewhere")) {
            RawServer.answer(socket, 200, "{\"machines\":[]}");
        } else {
            RawServer.answer(socket, 302, "", "Location: /elsewhere");
        }
    }

    private static void sendForever(Socket socket, AtomicLong sent, CompletableFuture<Void> closed) throws IOException {
        String some = " ".repeat(64 * 1024);
        try {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                RawServer.write(socket, some);
                sent.addAndGet(some.length());
            }
        } finally {
            closed.complete(null);
        }
    }

    private static void dripForever(Socket socket) throws IOException {
        RawServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n{\"success\":true}");
        socket.setSoTimeout(5);
        while (true) {
            RawServer.write(socket, " ");
            RawServer.pause(socket);
        }
    }
}
