package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.GpuTeam;
import io.vastwarden.sandbox.program.Packaged;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every secret of a whole Warden, looked for wherever somebody may read, after a day with good and bad moments. */
class SecretsIT {

    private static final String WRONG_TOKEN = "wrd_wrongone_" + "W".repeat(43);
    private static final String DATABASE_PASSWORD = "marker-password-of-the-database";
    private static final String COLLECTOR_TOKEN = "marker-token-of-the-trace-collector";
    private static final String BAD_SECRET = "marker-secret-in-the-wrong-shape";

    @TempDir
    private Path data;

    private final Map<String, String> readable = new LinkedHashMap<>();

    @Test
    void no_secret_is_to_be_read_anywhere() throws Exception {
        for (boolean json : new boolean[] {false, true}) {
            aDay(json);
        }
    }

    private void aDay(boolean json) throws Exception {
        Map<String, String> log = Map.of("WARDEN_LOG_JSON", String.valueOf(json), "QUARKUS_LOG_LEVEL", "DEBUG");
        Path folder = Files.createDirectory(data.resolve("json-" + json));
        try (Stage stage = Stage.notStarted(log, log)) {
            stage.service.with("WARDEN_DATA", folder.toString()).start().awaitReady();
            String bot = caller(stage, "warden-bot", "view", "delegate");
            String ci = caller(stage, "ci", "view", "destroy");
            stage.bot
                    .with("WARDEN_TOKEN", bot)
                    .with("WARDEN_DISCORD_AUDIT_CHANNEL", GpuTeam.AUDIT_CHANNEL)
                    .start()
                    .awaitReady();
            stage.discord.awaitCommands("destroy");

            aPlanEnds(stage);
            thingsGoWrong(stage, ci);
            everythingIsAsked(stage, ci);
            startsFail(stage, log);

            readable.put("the service's log", stage.service.log());
            readable.put("the bot's log", stage.bot.log());
            readable.put("the processes", stage.service.commandLine() + stage.bot.commandLine());
            readable.put("the database", bytes(folder));
            readable.put("Discord", atDiscord(stage));
            Pattern secrets = Pattern.compile(Stream.of(
                            stage.vast.key(),
                            Stage.ADMIN_TOKEN,
                            bot,
                            ci,
                            stage.discord.token(),
                            WRONG_TOKEN,
                            DATABASE_PASSWORD,
                            COLLECTOR_TOKEN,
                            BAD_SECRET)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "", "|" + Instance.SECRETS)));
            readable.forEach((where, text) -> assertThat(text).as(where).isNotBlank());
            assertThat(readable.entrySet().stream()
                            .flatMap(one -> shown(secrets, one.getValue()).map(where -> one.getKey() + ": " + where)))
                    .as("where a secret can be read")
                    .isEmpty();
        }
    }

    private static void aPlanEnds(Stage stage) {
        stage.vast.faults().next(Endpoint.DESTROY_INSTANCE, Fault.truncatedBody());
        Card card = stage.discord
                .alice()
                .types("/destroy instance:4242 reason:done")
                .card();
        card.shows("Needs");
        card.press("Destroy 1 instance");
        card.shows("Destroyed 1 instance");
    }

    private void thingsGoWrong(Stage stage, String ci) {
        asked(stage, "a wrong token", WRONG_TOKEN, "GET", "/v1/plans", "");
        asked(stage, "a token in the query", ci, "GET", "/v1/me?token=" + ci, "");
        asked(stage, "a token as an id", ci, "GET", "/api/v0/instances/" + ci + "/", "");
        asked(stage, "a body that is none", ci, "POST", "/v1/plans", "{\"operation\": ");
        stage.vast.faults().next(Endpoint.LIST_INSTANCES, Fault.wrongKey(401));
        asked(stage, "a key that is refused", ci, "POST", "/v1/plans", "{\"operation\":\"destroy\",\"ids\":[4243]}");
        asked(stage, "a token in a text", ci, "POST", "/v1/plans", "{\"operation\":\"" + ci + "\",\"ids\":[4243]}");
        stage.service.stop();
        stage.discord.alice().types("/whoami").card().shows("does not answer");
        stage.service.start().awaitReady();
        stage.bot.awaitReady();
    }

    private void everythingIsAsked(Stage stage, String ci) {
        for (String path : List.of(
                "/v1/me",
                "/v1/accounts",
                "/v1/instances?max_age=0",
                "/v1/machines?max_age=0",
                "/v1/plans",
                "/v1/audit?limit=100",
                "/v1/lanes",
                "/v1/protections",
                "/v1/callers",
                "/api/v1/instances/",
                "/api/v0/instances/4243/",
                "/api/v0/machines/",
                "/q/health",
                "/q/metrics",
                "/q/openapi")) {
            asked(stage, path, path.equals("/v1/callers") ? Stage.ADMIN_TOKEN : ci, "GET", path, "");
        }
        readable.put("the bot's health", got(URI.create(stage.bot.url() + "/q/health")));
        readable.put("the bot's metrics", got(URI.create(stage.bot.url() + "/q/metrics")));
        readable.put("the page", got(stage.discord.pageUrl()));
    }

    /** What is printed by those that cannot start. */
    private void startsFail(Stage stage, Map<String, String> log) {
        List<Map<String, String>> bad = List.of(
                Map.of("WARDEN_POLICY_LIVES", "long"),
                Map.of("WARDEN_ADMIN_TOKEN", "marker-secret"),
                Map.of("VAST_API_KEY", BAD_SECRET + "\n\u0007"),
                Map.of("VAST_API_KEY", stage.vast.key(), "WARDEN_ACCOUNTS_TWO_KEY", stage.vast.key()),
                Map.of("WARDEN_VAST_URL", "http://user:" + BAD_SECRET + "@vast.example"),
                Map.of(
                        "WARDEN_TRACES_ENDPOINT",
                        "nowhere",
                        "WARDEN_TRACES_HEADERS",
                        "authorization=" + COLLECTOR_TOKEN),
                Map.of("WARDEN_DATABASE_URL", "postgresql://u:" + DATABASE_PASSWORD + "@127.0.0.1:9/warden"),
                Map.of("WARDEN_DATABASE_URL", "postgresql://u:" + DATABASE_PASSWORD + "@127.0.0.1:none/warden"));
        for (int i = 0; i < bad.size(); i++) {
            try (Program program = new Program("service", Packaged.of(Path.of("../service")), "WARDEN_HTTP_PORT")) {
                program.with("WARDEN_VAST_URL", stage.vast.url().toString())
                        .with("VAST_API_KEY", stage.vast.key())
                        .with("WARDEN_ADMIN_TOKEN", Stage.ADMIN_TOKEN)
                        .with("WARDEN_DATA", data.resolve("bad-" + i).toString());
                log.forEach(program::with);
                bad.get(i).forEach(program::with);
                assertThat(program.start().awaitEnd()).as(program.log()).isEqualTo(1);
                readable.put("a start with " + bad.get(i).keySet(), program.log());
            }
        }
        try (Program bot = new Program("bot", Packaged.of(Path.of("")), "WARDEN_BOT_PORT")) {
            bot.with("WARDEN_TOKEN", BAD_SECRET + " \u00e9").with("DISCORD_TOKEN", "any");
            log.forEach(bot::with);
            assertThat(bot.start().awaitEnd()).isEqualTo(1);
            readable.put("a start of the bot", bot.log());
        }
    }

    private static String atDiscord(Stage stage) {
        List<Object> all = new ArrayList<>(stage.discord.alice().messages());
        all.addAll(stage.discord.alice().ephemerals());
        all.addAll(
                stage.discord.channelWithId(GpuTeam.AUDIT_CHANNEL).orElseThrow().messages());
        return all.toString();
    }

    private static String caller(Stage stage, String name, String... grants) {
        return stage.api()
                .post("/v1/callers", Map.of("name", name, "grants", List.of(grants), "account", "*"))
                .path("token")
                .asText();
    }

    private void asked(Stage stage, String what, String token, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.service.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        readable.put(what, sent(request));
    }

    private static String got(URI url) {
        return sent(HttpRequest.newBuilder(url).build());
    }

    private static String sent(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Stream<String> shown(Pattern secrets, String text) {
        return secrets.matcher(text)
                .results()
                .map(one -> text.substring(Math.max(0, one.start() - 200), Math.min(text.length(), one.end() + 40)));
    }
}
