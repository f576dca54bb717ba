package io.vastwarden.bot.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vastwarden.sandbox.program.Packaged;
import io.vastwarden.sandbox.program.SelfSigned;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./warden up} in a checkout of its own, made of links to what is built. */
@DisabledIfSystemProperty(
        named = Packaged.EXECUTABLES,
        matches = "true",
        disabledReason = "./warden up starts the JARs, which are not built with the executables")
class UpIT {

    private static final String REAL_KEY = "the-real-key-of-the-person-who-starts-it";

    @TempDir
    Path checkout;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void link() throws IOException {
        Path root = Path.of("").toAbsolutePath().resolveSibling("");
        Files.copy(root.resolve("warden"), checkout.resolve("warden"));
        for (String module : List.of("sandbox", "service", "bot")) {
            Files.createSymbolicLink(checkout.resolve(module), root.resolve(module));
        }
        List<ServerSocket> free = new ArrayList<>();
        for (String port : List.of(
                "WARDEN_HTTP_PORT", "WARDEN_BOT_PORT", "WARDEN_SANDBOX_VAST_PORT", "WARDEN_SANDBOX_DISCORD_PORT")) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            free.add(socket);
            settings.put(port, Integer.toString(socket.getLocalPort()));
        }
        for (ServerSocket socket : free) {
            socket.close();
        }
        settings.put("WARDEN_BUILD", "no");
        settings.put("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void the_lines_to_try_work_as_pasted_nothing_of_the_user_reaches_a_process_and_a_term_ends_them_all()
            throws Exception {
        settings.put("VAST_API_KEY", REAL_KEY);
        settings.put("DISCORD_TOKEN", REAL_KEY);
        settings.put("WARDEN_VAST_URL", "https://console.vast.ai");
        settings.put("JAVA_TOOL_OPTIONS", "-Dwarden.vast.url=https://console.vast.ai");
        try (Started up = warden("up")) {
            up.until(line -> line.contains("Ctrl-C stops everything"));
            List<ProcessHandle> programs = up.programs();

            assertThat(programs).hasSize(3);
            assertNothingSecretIsShown(programs);
            assertThat(pasted(up.allHeard())).isEqualTo("running");

            up.process().toHandle().destroy();
            assertThat(up.end()).isEqualTo(143);
            assertThat(programs).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void when_one_process_dies_the_others_are_stopped_and_it_is_named() throws Exception {
        try (Started up = warden("up", "service")) {
            up.until(line -> line.contains("Ctrl-C stops everything"));
            List<ProcessHandle> programs = up.programs();
            assertThat(programs).hasSize(2);

            programs.stream()
                    .filter(one -> Started.commandLine(one).anyMatch(word -> word.endsWith("warden-sandbox.jar")))
                    .forEach(ProcessHandle::destroyForcibly);

            assertThat(up.end()).isEqualTo(1);
            assertThat(up.allHeard())
                    .contains("The sandbox ended by itself (exit code 137), so everything was stopped.");
            assertThat(programs).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void a_port_in_use_is_one_sentence_and_nothing_is_started() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("WARDEN_BOT_PORT", Integer.toString(taken.getLocalPort()));
            assertRefused(
                    "Port " + taken.getLocalPort()
                            + " is in use by another program. Stop that, or set WARDEN_BOT_PORT to a free port.",
                    "up");
        }
    }

    @Test
    void for_real_it_needs_a_key() throws Exception {
        assertRefused(
                "There is no key for Vast.ai. Set VAST_API_KEY or VAST_API_KEY_FILE, or start the sandbox with ./warden"
                        + " up.",
                "up",
                "--real");
    }

    @Test
    void for_real_a_start_that_the_service_refuses_is_told_in_its_words() throws Exception {
        settings.put("VAST_API_KEY", "wrd_k3v9x2mq_" + "A".repeat(43));
        try (Started up = warden("up", "--real")) {
            assertThat(up.end()).isEqualTo(1);
            assertThat(up.allHeard())
                    .contains("The service ended by itself (exit code 1)")
                    .contains("VAST_API_KEY holds a token of Warden itself.");
        }
    }

    @Test
    void for_real_named_accounts_alone_will_do_and_files_are_named_from_where_one_is() throws Exception {
        SelfSigned own = SelfSigned.in(checkout);
        try (VastStandIn vast = VastStandIn.start(VastStandIn.settings())) {
            settings.put("WARDEN_VAST_URL", vast.url().toString());
            settings.put(
                    "WARDEN_ACCOUNTS_RESEARCH_KEY_FILE",
                    fromHere(Files.writeString(checkout.resolve("research.key"), vast.key())));
            settings.put("WARDEN_TLS_CERTIFICATE_FILE", fromHere(own.certificate()));
            settings.put("WARDEN_TLS_KEY_FILE", fromHere(own.key()));
            settings.put("WARDEN_CA_FILE", fromHere(own.certificate()));
            try (Started up = warden("up", "--real", "service")) {
                up.until(line -> line.contains("Ctrl-C stops everything"));

                settings.put("WARDEN_ADMIN_TOKEN_FILE", fromHere(checkout.resolve("data/admin.token")));
                try (Started asked = warden(
                        "protect", "--label", "prod-*", "--account", "research", "--reason", "serves customers")) {
                    assertThat(asked.end()).as(asked.allHeard()).isZero();
                    assertThat(asked.allHeard()).contains("protects the label prod-* in the account research");
                }
            }
        }
    }

    /** Its path from the folder in which the script is started. */
    private static String fromHere(Path file) {
        return Path.of("").toAbsolutePath().relativize(file).toString();
    }

    @Test
    void a_file_where_the_data_folder_should_be_is_one_sentence() throws Exception {
        Files.writeString(checkout.resolve("data"), "not a folder");
        try (Started up = warden("up")) {
            assertThat(up.end()).isEqualTo(1);
            assertThat(up.allHeard()).endsWith(" is not writable. Make it so, or move what is in its place.");
        }
    }

    private void assertRefused(String sentence, String... arguments) throws Exception {
        try (Started up = warden(arguments)) {
            assertThat(up.end()).as(up.allHeard()).isEqualTo(1);
            assertThat(up.allHeard()).isEqualTo(sentence);
        }
    }

    private Started warden(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", checkout.resolve("warden").toString()));
        command.addAll(List.of(arguments));
        return Started.with(settings, command);
    }

    /** Runs the three lines in one shell. Answers the state of the plan that the last one shows. */
    private static String pasted(String heard) throws Exception {
        String lines = heard.lines()
                .filter(line -> line.startsWith("curl ") || line.startsWith("plan="))
                .reduce("", (one, other) -> one + other + "\n");
        try (Started shell = Started.with(Map.of(), List.of("sh", "-c", lines))) {
            assertThat(shell.end()).isZero();
            List<String> answers = shell.allHeard().lines().toList();
            assertThat(answers).as(lines).hasSize(3);
            ObjectMapper json = new ObjectMapper();
            assertThat(json.readTree(answers.getFirst()).path("items")).hasSize(3);
            JsonNode approved = json.readTree(answers.getLast());
            return approved.path("state").asText();
        }
    }

    /** What everybody on the machine can list, and what the programs were given. */
    private void assertNothingSecretIsShown(List<ProcessHandle> programs) throws IOException {
        assumeThat(Path.of("/proc/self/environ")).exists();
        Path data = checkout.resolve("data").resolve("sandbox-" + settings.get("WARDEN_SANDBOX_VAST_PORT"));
        String admin = Files.readString(data.resolve("admin.token"));
        String bot = Files.readString(data.resolve("bot.token")).strip();
        for (ProcessHandle program : programs) {
            Path process = Path.of("/proc", Long.toString(program.pid()));
            assertThat(Files.readString(process.resolve("cmdline"))).doesNotContain(admin, bot);
            assertThat(Files.readString(process.resolve("environ"))).doesNotContain(REAL_KEY, "console.vast.ai");
        }
    }
}
