package io.vastwarden.core.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void a_program_that_is_ready_has_no_trouble() throws IOException {
        assertThat(asked("HTTP/1.1 200 OK\r\n\r\n{\"status\":\"UP\"}", "127.0.0.1"))
                .isEmpty();
    }

    @Test
    void one_that_listens_everywhere_is_asked_on_this_machine() throws IOException {
        assertThat(asked("HTTP/1.0 200 OK\r\n\r\n", "0.0.0.0")).isEmpty();
    }

    @Test
    void of_a_program_that_is_not_ready_it_tells_what_it_says() throws IOException {
        assertThat(asked("HTTP/1.1 503 Service Unavailable\r\nX: y\r\n\r\n{\"status\":\"DOWN\"}", "127.0.0.1"))
                .contains("Warden is not ready. It says: {\"status\":\"DOWN\"}");
    }

    @Test
    void a_program_that_does_not_answer_is_named_with_its_address() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }

        assertThat(ask(Map.of("WARDEN_HTTP_PORT", Integer.toString(nobody))))
                .contains("Warden does not answer at 127.0.0.1:" + nobody + ".");
    }

    @Test
    void a_port_that_is_none_is_told_like_one_at_which_nobody_answers() {
        assertThat(ask(Map.of("WARDEN_HTTP_PORT", "eighty"))).contains("Warden does not answer at 127.0.0.1:eighty.");
    }

    private static Optional<String> asked(String answer, String host) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerOnce(server, answer));
            Optional<String> trouble =
                    ask(Map.of("WARDEN_HTTP_HOST", host, "WARDEN_HTTP_PORT", Integer.toString(server.getLocalPort())));
            answered.join();
            return trouble;
        }
    }

    private static void answerOnce(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            byte[] question = socket.getInputStream().readNBytes("GET /q/health/ready".length());
            assertThat(new String(question, StandardCharsets.US_ASCII)).isEqualTo("GET /q/health/ready");
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<String> ask(Map<String, String> environment) {
        return new Health("Warden", "WARDEN_HTTP", 8080, Optional.empty()).trouble(environment);
    }
}
