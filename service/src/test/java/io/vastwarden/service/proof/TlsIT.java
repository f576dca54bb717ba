package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.core.tls.Authority;
import io.vastwarden.sandbox.program.FreePort;
import io.vastwarden.sandbox.program.Packaged;
import io.vastwarden.sandbox.program.SelfSigned;
import io.vastwarden.sandbox.vast.VastStandIn;
import io.vastwarden.service.cli.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with a certificate. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TlsIT {

    @TempDir
    private static Path folder;

    private static final VastStandIn VAST = VastStandIn.start(VastStandIn.settings());
    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static int port;
    private static SelfSigned certificate;
    private static Process service;

    @BeforeAll
    static void start() throws IOException {
        port = FreePort.choose();
        certificate = SelfSigned.in(folder);
        SETTINGS.putAll(Map.of(
                "WARDEN_DATA", folder.resolve("data").toString(),
                "WARDEN_HTTP_PORT", String.valueOf(port),
                "WARDEN_VAST_URL", VAST.url().toString(),
                "VAST_API_KEY", VAST.key(),
                "WARDEN_ADMIN_TOKEN", SandboxResource.ADMIN_TOKEN,
                "WARDEN_POLICY_LIVES", "1s",
                "WARDEN_TLS_CERTIFICATE_FILE", certificate.certificate().toString(),
                "WARDEN_TLS_KEY_FILE", certificate.key().toString()));
        service = started();
    }

    private static Process started() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Packaged.of(Path.of("")).command(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1")));
        builder.environment().keySet().removeIf(name -> name.startsWith("WARDEN_") || name.startsWith("VAST_"));
        builder.environment().putAll(SETTINGS);
        Process started = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
        Said ready = command(trusting(), "await", url() + "/q/health/ready", "--for", "60");
        assertThat(ready.code()).as(ready.err() + log()).isZero();
        return started;
    }

    @AfterAll
    static void end() {
        service.destroyForcibly();
        VAST.close();
    }

    @Test
    void it_speaks_https_and_nothing_else() throws Exception {
        HttpResponse<String> answer = ask("GET", "/q/health/ready", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
            plain.getOutputStream()
                    .write("GET /q/health/ready HTTP/1.0\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(plain.getInputStream().readNBytes(100), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/");
        } catch (IOException cutOff) {
            assertThat(cutOff).hasMessageContaining("reset");
        }
        assertThat(log())
                .containsOnlyOnce("event=started")
                .contains("port=" + port + " tls=true")
                .doesNotContain("plain_http");
    }

    @Test
    void what_happens_now_and_then_happens() throws Exception {
        String plan = new Shown(Asker.read(ask("POST", "/v1/plans", "{\"operation\":\"destroy\",\"ids\":[4242]}")
                        .body()))
                .id();

        Patience.await(
                "the expiry",
                () -> new Shown(Asker.read(ask("GET", "/v1/plans/" + plan, "").body())),
                shown -> !shown.json().path("ended_at").isNull());
    }

    @Test
    void its_health_can_be_asked() throws Exception {
        assertThat(health(SETTINGS)).isEqualTo(0);
        assertThat(health(Map.of("WARDEN_HTTP_PORT", String.valueOf(port)))).isEqualTo(1);
    }

    @Test
    void commands_reach_it_when_they_know_whom_to_trust() {
        Map<String, String> settings = new HashMap<>(trusting());
        settings.put("WARDEN_URL", url());
        settings.put("WARDEN_TOKEN", SandboxResource.ADMIN_TOKEN);
        assertThat(command(settings, "protections").code()).isZero();

        settings.remove("WARDEN_CA_FILE");
        assertThat(command(settings, "protections").err())
                .startsWith("There is no safe connection to " + url() + ": ")
                .endsWith(
                        "Set WARDEN_CA_FILE to the certificate of who signed the service's, and WARDEN_URL to a name that"
                                + " is in it.");
        assertThat(command(settings, "await", url() + "/q/health/ready", "--for", "60")
                        .err())
                .contains("has a certificate that is not trusted");

        settings.put("WARDEN_CA_FILE", "/no/such/file");
        assertThat(command(settings, "protections").err())
                .isEqualTo("The file named in WARDEN_CA_FILE cannot be read: /no/such/file.");
        settings.put("WARDEN_CA_FILE", certificate.key().toString());
        assertThat(command(settings, "protections").err())
                .startsWith("The file named in WARDEN_CA_FILE holds no certificate in PEM: ");
    }

    private static void startAgain(String lookEvery) throws IOException, InterruptedException {
        service.destroyForcibly().waitFor();
        SETTINGS.put("WARDEN_TLS_LOOK_EVERY", lookEvery);
        service = started();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_key_that_comes_later_than_its_certificate_is_waited_for() throws Exception {
        startAgain("20s");
        Path renewed = Files.createDirectory(folder.resolve("renewed"));
        SelfSigned next = SelfSigned.in(renewed);

        Files.copy(next.certificate(), certificate.certificate(), StandardCopyOption.REPLACE_EXISTING);
        Patience.await("the complaint", TlsIT::log, log -> log.contains("event=certificate_without_its_key"));
        Files.copy(next.key(), certificate.key(), StandardCopyOption.REPLACE_EXISTING);

        Said ready = command(trusting(), "await", url() + "/q/health/ready", "--for", "10");
        assertThat(ready.code()).as(ready.err()).isZero();
        assertThat(log()).containsOnlyOnce("event=certificate_without_its_key");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_certificate_that_was_renewed_is_taken_up() throws Exception {
        startAgain("1s");
        String before = shownSerial();
        HttpClient old = HttpClient.newBuilder()
                .sslContext(Authority.in(copied("old.pem")).context())
                .build();

        SelfSigned.in(folder);

        Patience.await("the new one", TlsIT::shownSerial, serial -> !serial.equals(before) && !serial.equals("none"));
        assertThatThrownBy(() -> old.send(
                        HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        Said ready = command(trusting(), "await", url() + "/q/health/ready", "--for", "60");
        assertThat(ready.code()).as(ready.err()).isZero();
    }

    private static String log() {
        try {
            return Files.readString(folder.resolve("service.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copied(String name) throws IOException {
        return Files.copy(certificate.certificate(), folder.resolve(name));
    }

    /** Of the certificate that it shows to whoever connects. */
    private static String shownSerial() {
        Authority any = Authority.in(certificate.certificate());
        try (SSLSocket socket = (SSLSocket) any.context().getSocketFactory().createSocket("localhost", port)) {
            socket.startHandshake();
            return String.valueOf(socket.getSession().getPeerCertificates()[0].hashCode());
        } catch (IOException notTheOneInTheFile) {
            return "none";
        }
    }

    private static int health(Map<String, String> settings) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Packaged.of(Path.of("")).command(List.of(), "health"));
        builder.environment().keySet().removeIf(name -> name.startsWith("WARDEN_"));
        builder.environment().putAll(settings);
        return builder.inheritIO().start().waitFor();
    }

    private static HttpResponse<String> ask(String method, String path, String body) {
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(Authority.in(certificate.certificate()).context())
                .build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .header("Authorization", "Bearer " + SandboxResource.ADMIN_TOKEN)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String url() {
        return "https://localhost:" + port;
    }

    private static Map<String, String> trusting() {
        return Map.of("WARDEN_CA_FILE", certificate.certificate().toString());
    }

    private record Said(int code, String err) {}

    private static Said command(Map<String, String> settings, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLine.run(arguments, settings, System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, err.toString(StandardCharsets.UTF_8).strip());
    }
}
