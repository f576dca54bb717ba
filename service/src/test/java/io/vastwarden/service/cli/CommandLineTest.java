package io.vastwarden.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vastwarden.sandbox.program.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void a_command_that_there_is_not_is_one_sentence_and_exit_code_2() {
        Run run = Run.of("frobnicate");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("There is no command \"frobnicate\". There are: ")
                .contains("await", "ports", "token")
                .doesNotContain("\n");
    }

    @Test
    void an_option_that_there_is_not_is_exit_code_2_with_the_usage() {
        assertThat(Run.of("await", "http://127.0.0.1:1/", "--until", "dawn"))
                .isEqualTo(new Run(2, "", "There is no option --until. Usage: await URL … --for SECONDS"));
    }

    @Test
    void a_free_port_is_nothing_to_talk_about() throws IOException {
        assertThat(Run.of("ports", "WARDEN_HTTP_PORT=" + FreePort.choose())).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void a_port_in_use_names_its_setting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, HERE)) {
            int port = taken.getLocalPort();
            assertThat(Run.of("ports", "WARDEN_HTTP_PORT=" + port))
                    .isEqualTo(new Run(
                            1,
                            "",
                            "Port " + port
                                    + " is in use by another program. Stop that, or set WARDEN_HTTP_PORT to a free"
                                    + " port."));
        }
    }

    @Test
    void one_port_for_two_programs_is_refused() throws IOException {
        int free;
        try (ServerSocket found = new ServerSocket(0, 1, HERE)) {
            free = found.getLocalPort();
        }
        assertThat(Run.of("ports", "WARDEN_BOT_PORT=" + free, "WARDEN_HTTP_PORT=" + free)
                        .err())
                .isEqualTo(
                        "WARDEN_BOT_PORT and WARDEN_HTTP_PORT are both " + free + ". Set one of them to another port.");
    }

    @Test
    void what_is_no_port_is_refused() {
        for (String written : new String[] {"eighty", "0", "65536", "-1", ""}) {
            assertThat(Run.of("ports", "WARDEN_HTTP_PORT=" + written))
                    .isEqualTo(new Run(
                            1, "", "WARDEN_HTTP_PORT must be a port from 1 to 65535, not \"" + written + "\"."));
        }
    }

    @Test
    void await_asks_until_the_answer_is_good() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(Run.of("await", url(server), "--for", "60")).isEqualTo(new Run(0, "", ""));
            assertThat(asked).hasValue(3);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void await_says_what_the_last_answer_was_when_the_time_is_over() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        String url = url(server);
        try {
            assertThat(Run.of("await", url, "--for", "0")).isEqualTo(new Run(1, "", url + " answers with status 503."));
        } finally {
            server.stop(0);
        }
        assertThat(Run.of("await", url, "--for", "0")).isEqualTo(new Run(1, "", url + " does not answer."));
    }

    @Test
    void a_token_is_not_made_without_an_admin_or_a_service() throws IOException {
        assertThat(Run.of("token", "--name", "bot", "--grants", "view"))
                .isEqualTo(new Run(1, "", "WARDEN_URL is not set."));
        String url = "http://127.0.0.1:" + FreePort.choose();
        Map<String, String> settings = new HashMap<>(Map.of("WARDEN_URL", url));
        assertThat(Run.of(settings, "token", "--name", "bot", "--grants", "view"))
                .isEqualTo(new Run(1, "", "Neither WARDEN_ADMIN_TOKEN nor WARDEN_TOKEN is set."));
        settings.put("WARDEN_ADMIN_TOKEN", "any");
        assertThat(Run.of(settings, "token", "--name", "bot", "--grants", "view"))
                .isEqualTo(new Run(1, "", "The service does not answer at " + url + ". Start it, or set WARDEN_URL."));
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }
}
