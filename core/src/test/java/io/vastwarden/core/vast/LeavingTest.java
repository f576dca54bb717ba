package io.vastwarden.core.vast;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.pacing.Urgency;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What never left this machine is told from what left and was not answered; and nothing leaves twice. */
@QuarkusTest
@Timeout(60)
class LeavingTest {
    /** Ways to break a connection on which a request was read. */
    enum Break implements RawServer.Script {
        CLOSED {
            @Override
            public void serve(RawServer.Request request, Socket socket) throws IOException {
                socket.close();
            }
        },
        RESET {
            @Override
            public void serve(RawServer.Request request, Socket socket) throws IOException {
                RawServer.reset(socket);
            }
        },
        CUT_IN_THE_HEAD {
            @Override
            public void serve(RawServer.Request request, Socket socket) throws IOException {
                RawServer.write(socket, "HTTP/1.1 200 O");
                socket.close();
            }
        },
        CUT_IN_THE_BODY {
            @Override
            public void serve(RawServer.Request request, Socket socket) throws IOException {
                RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n{\"success\":");
                socket.close();
            }
        },
        CUT_BETWEEN_CHUNKS {
            @Override
            public void serve(RawServer.Request request, Socket socket) throws IOException {
                RawServer.write(
                        socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"success\":true}\r\n");
                socket.close();
            }
        },
        NOT_HTTP {
            @Override
            public void serve(RawServer.Request request, Socket socket) throws IOException {
                RawServer.write(socket, "SSH-2.0-OpenSSH_9.9\r\n\r\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_request_whose_connection_breaks_is_unclear_and_is_not_sent_again(Break how) throws IOException {
        try (RawServer server = new RawServer(how)) {
            Vast vast = Clients.vast(server.address());
            Unclear broken = new Unclear("the connection broke before the whole answer was there");

            assertThat(vast.destroy(4242)).isEqualTo(broken);
            assertThat(vast.cleanup(7)).isEqualTo(broken);
            assertThat(vast.machines(Urgency.PERSON)).isEqualTo(new Failed<>(broken));
            assertThat(server.requests())
                    .extracting(RawServer.Request::path)
                    .containsExactly("/api/v0/instances/4242/", "/api/v0/machines/7/cleanup/", "/api/v0/machines");
        }
    }

    @Test
    void a_request_that_is_not_answered_in_time_is_unclear_and_is_not_sent_again() throws IOException {
        try (RawServer silent = new RawServer((request, socket) -> {})) {
            assertThat(Clients.vast(silent.address(), Clients.impatient()).destroy(4242))
                    .isEqualTo(new Unclear("no answer came within 2.0 s"));
            assertThat(silent.requests()).hasSize(1);
        }
    }

    @Test
    void a_request_whose_thread_is_interrupted_is_unclear_and_the_thread_stays_interrupted() throws IOException {
        Thread caller = Thread.currentThread();
        try (RawServer server = new RawServer((request, socket) -> caller.interrupt())) {
            DestroyReply reply = Clients.vast(server.address()).destroy(4242);
            boolean interrupted = Thread.interrupted();

            assertThat(reply).isEqualTo(new Unclear("waiting for its answer was interrupted"));
            assertThat(interrupted).isTrue();
        }
    }

    @Test
    void a_read_whose_thread_is_interrupted_is_not_tried_again_and_the_thread_stays_interrupted() throws IOException {
        Thread caller = Thread.currentThread();
        try (RawServer server = new RawServer((request, socket) -> caller.interrupt())) {
            ReadReply<?> reply = Clients.vast(server.address(), Clients.settings(Duration.ofMinutes(1), 3))
                    .machines(Urgency.PERSON);
            boolean interrupted = Thread.interrupted();

            assertThat(reply).isEqualTo(new Failed<>(new Unclear("waiting for its answer was interrupted")));
            assertThat(interrupted).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void operations_never_go_out_on_a_used_connection_which_the_server_may_just_be_closing() throws IOException {
        try (RawServer server = RawServer.answering(200, "{\"success\":true,\"machines\":[]}")) {
            Vast vast = Clients.vast(server.address());
            vast.machines(Urgency.PERSON);
            vast.machines(Urgency.PERSON);
            assertThat(server.connections()).isEqualTo(1);

            vast.destroy(4242);
            vast.destroy(4243);
            assertThat(server.connections()).isEqualTo(3);
            assertThat(server.requests().getLast().header("Connection")).isEqualTo("close");
        }
    }

    @Test
    void a_read_on_a_used_connection_that_breaks_under_it_is_not_silently_sent_again() throws IOException {
        try (RawServer server = new RawServer(LeavingTest::breakOnTheSecond)) {
            Vast vast = Clients.vast(server.address());

            assertThat(vast.machines(Urgency.PERSON)).isInstanceOf(Read.class);
            assertThat(vast.machine(7, Urgency.PERSON))
                    .isEqualTo(new Failed<>(new Unclear("the connection broke before the whole answer was there")));
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_refused_connection_is_not_sent() throws IOException {
        URI nobody;
        try (RawServer closed = RawServer.answering(200, "")) {
            nobody = closed.address();
        }

        assertNotSent(nobody, "no connection to " + nobody + " could be made");
    }

    @Test
    void an_unknown_host_is_not_sent() {
        assertNotSent(URI.create("https://vast.invalid"), "the host name vast.invalid is not known");
    }

    @Test
    void a_server_that_does_not_speak_tls_is_not_sent() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("https://127.0.0.1:" + plain.getLocalPort());
            Thread.ofVirtual().start(() -> answerEveryoneInPlainText(plain));

            assertNotSent(address, "no secure connection (TLS) to " + address + " could be made");
        }
    }

    @Test
    void a_server_that_never_finishes_the_tls_handshake_is_not_sent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("https://127.0.0.1:" + silent.getLocalPort());

            assertThat(Clients.vast(address, Clients.impatient()).destroy(4242))
                    .isEqualTo(new NotSent("no connection to " + address + " could be made"));
        }
    }

    private static void assertNotSent(URI address, String cause) {
        Vast vast = Clients.vast(address);
        assertThat(vast.destroy(4242)).isEqualTo(new NotSent(cause));
        assertThat(vast.cleanup(7)).isEqualTo(new NotSent(cause));
        assertThat(vast.machines(Urgency.PERSON)).isEqualTo(new Failed<>(new NotSent(cause)));
    }

    private static void breakOnTheSecond(RawServer.Request request, Socket socket) throws IOException {
        if (request.path().endsWith("/7")) {
            socket.close();
        } else {
            RawServer.answer(socket, 200, "{\"machines\":[]}");
        }
    }

    private static void answerEveryoneInPlainText(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                RawServer.write(socket, "HTTP/1.1 400 You speak TLS to a plain port\r\n\r\n");
                socket.getInputStream().read();
            } catch (IOException e) {
                // The client hung up, or the test is over.
            }
        }
    }
}
