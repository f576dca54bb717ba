package io.vastwarden.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void it_prints_where_it_listens_answers_there_and_a_term_stops_it() throws Exception {
        Process sandbox = sandbox(Map.of("WARDEN_SANDBOX_VAST_PORT", "0", "WARDEN_SANDBOX_VAST_KEY", "a-key-of-mine"));
        try (BufferedReader out = sandbox.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            assertThat(line).startsWith("Vast.ai stand-in listens on http://127.0.0.1:");
            assertThat(out.readLine()).startsWith("Discord stand-in listens on http://127.0.0.1:");

            String url = line.replaceFirst(".* listens on (http://[^ ]+) .*", "$1");
            HttpRequest list = HttpRequest.newBuilder(URI.create(url + "/api/v1/instances/?limit=1"))
                    .header("Authorization", "Bearer a-key-of-mine")
                    .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                assertThat(http.send(list, HttpResponse.BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }

            sandbox.toHandle().destroy();
            assertThat(sandbox.waitFor()).isEqualTo(143);
            assertThat(sandbox.errorReader().lines()).isEmpty();
        } finally {
            sandbox.destroyForcibly();
        }
    }

    @Test
    void a_port_in_use_is_one_sentence_and_exit_code_1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process sandbox = sandbox(Map.of("WARDEN_SANDBOX_VAST_PORT", Integer.toString(taken.getLocalPort())));

            assertThat(sandbox.errorReader().lines())
                    .containsExactly("The Vast.ai stand-in cannot listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": the port is in use; stop what uses it or set WARDEN_SANDBOX_VAST_PORT.");
            assertThat(sandbox.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void a_port_that_is_none_is_one_sentence_and_exit_code_1() throws Exception {
        Process sandbox = sandbox(Map.of("WARDEN_SANDBOX_VAST_PORT", "eighty"));

        assertThat(sandbox.errorReader().lines())
                .containsExactly("WARDEN_SANDBOX_VAST_PORT must be a port from 0 to 65535 (0: any free one),"
                        + " not \"eighty\".");
        assertThat(sandbox.waitFor()).isEqualTo(1);
    }

    private static Process sandbox(Map<String, String> environment) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName());
        builder.environment().put("WARDEN_SANDBOX_DISCORD_PORT", "0");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
