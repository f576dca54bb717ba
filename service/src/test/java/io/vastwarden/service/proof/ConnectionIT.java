package io.vastwarden.service.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vastwarden.sandbox.vast.VastStandIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as those see it who connect, whether they mean well or not. */
class ConnectionIT {

    private static final int CONNECTIONS = 50;
    private static final Duration HEAD = Duration.ofSeconds(10);
    private static final Duration BODY = Duration.ofSeconds(30);
    private static final Duration SLACK = Duration.ofSeconds(15);
    private static final String WHO = "Host: warden\r\nAuthorization: Bearer " + SandboxResource.ADMIN_TOKEN + "\r\n";

    @TempDir
    private static Path data;

    private static final VastStandIn VAST = VastStandIn.start(VastStandIn.settings());
    private static PackagedService service;

    @BeforeAll
    static void start() {
        service = new PackagedService(data, VAST, Map.of("WARDEN_HTTP_CONNECTIONS", String.valueOf(CONNECTIONS)));
    }

    @AfterAll
    static void end() {
        service.close();
        VAST.close();
    }

    @Test
    void whoever_takes_too_long_is_cut_off_and_whoever_waits_for_an_answer_is_not() throws Exception {
        String plan =
                Bench.ADMIN.plans("destroy", VAST.fleet().fill(1).getFirst()).id();
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Duration> silent = asking.submit(() -> cutOffAfter("", ""));
            Future<Duration> dripping = asking.submit(() -> cutOffAfter("GET /v1/me HTTP/1.1\r\nX-Drip: ", "x"));
            Future<Duration> drippingLater = asking.submit(
                    () -> cutOffAfter("GET /v1/me HTTP/1.1\r\n" + WHO + "\r\nGET /v1/me HTTP/1.1\r\nX-Drip: ", "x"));
            Future<Duration> body = asking.submit(() -> cutOffAfter(
                    "POST /v1/plans HTTP/1.1\r\n" + WHO
                            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
                    " "));
            Future<String> following = asking.submit(
                    () -> heard("GET /v1/plans/" + plan + "/events HTTP/1.1\r\n" + WHO + "\r\n", "still here"));

            assertThat(List.of(silent.get(), dripping.get(), drippingLater.get()))
                    .allSatisfy(took -> assertThat(took).isBetween(HEAD.minusSeconds(1), HEAD.plus(SLACK)));
            assertThat(body.get()).isBetween(BODY.minusSeconds(1), BODY.plus(SLACK));
            assertThat(following.get()).contains("still here");
        }
    }

    @Test
    void more_connections_than_allowed_are_closed_and_there_is_room_again_when_some_have_left() throws Exception {
        List<Socket> connected = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS + 10; i++) {
                connected.add(connect());
            }
            Patience.await(
                    "ten to be closed",
                    () -> connected.stream().filter(ConnectionIT::isClosed).count(),
                    n -> n >= 10);
        } finally {
            for (Socket socket : connected) {
                socket.close();
            }
        }
        Patience.await(
                "room",
                () -> RawHttp.says("GET /v1/me HTTP/1.1\r\n" + WHO + "\r\n", new byte[0]),
                answer -> answer.startsWith("HTTP/1.1 200"));
    }

    @Test
    void a_head_that_is_too_large_is_refused() {
        assertThat(RawHttp.says(
                        "GET /v1/me HTTP/1.1\r\n" + WHO + "X-Large: " + "x".repeat(20_000) + "\r\n\r\n", new byte[0]))
                .contains(" 431 ");
        assertThat(RawHttp.says("GET /v1/me?x=" + "x".repeat(20_000) + " HTTP/1.1\r\n" + WHO + "\r\n", new byte[0]))
                .contains(" 414 ");
    }

    @Test
    void http_2_is_not_spoken() {
        String upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n";

        assertThat(RawHttp.says("GET /v1/me HTTP/1.1\r\n" + WHO + upgrade + "\r\n", new byte[0]))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void swagger_ui_may_run_its_own_scripts_and_no_others() {
        Response page = given().get("/q/swagger-ui/");
        String policy = page.header("Content-Security-Policy");
        List<String> hashes = Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL)
                .matcher(page.asString())
                .results()
                .map(found -> found.group(1))
                .filter(script -> !script.isBlank())
                .map(ConnectionIT::hash)
                .toList();

        assertThat(hashes).hasSize(2).allSatisfy(hash -> assertThat(policy).contains(hash));
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'none'")
                .doesNotContainPattern("script-src[^;]*unsafe");
    }

    /** Says this, then that once a second, until the connection is closed. */
    private static Duration cutOffAfter(String first, String everySecond) throws IOException {
        long begun = System.nanoTime();
        try (Socket socket = connect()) {
            socket.setSoTimeout(1000);
            say(socket, first);
            while (true) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException stillOpen) {
                    say(socket, everySecond);
                }
            }
        } catch (IOException closed) {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String heard(String request, String until) throws IOException {
        StringBuilder heard = new StringBuilder();
        try (Socket socket = connect()) {
            socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
            say(socket, request);
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0 && heard.indexOf(until) < 0; next = in.read()) {
                heard.append((char) next);
            }
        }
        return heard.toString();
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static Socket connect() throws IOException {
        return new Socket(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port);
    }

    private static void say(Socket socket, String what) throws IOException {
        socket.getOutputStream().write(what.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String script) {
        try {
            return "'sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256")
                                    .digest(script.getBytes(StandardCharsets.UTF_8)))
                    + "'";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
