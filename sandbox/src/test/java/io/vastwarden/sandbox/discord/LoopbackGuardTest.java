package io.vastwarden.sandbox.discord;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vastwarden.sandbox.web.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackGuardTest {
    private final DiscordStandIn discord = DiscordStandIn.start(DiscordSettings.onFreePort(), new Page());
    private final int port = discord.pageUrl().getPort();
    private final String here = "Host: 127.0.0.1:" + port + "\r\n";

    @AfterEach
    void stop() {
        discord.close();
    }

    private String get(String path, String headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }

    private String socket(String headers) throws IOException {
        return get(
                "/page/socket",
                headers + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    }

    @Test
    void the_page_is_served_with_a_policy_that_lets_nothing_else_in() throws IOException {
        String page = get("/", here);

        assertThat(page).startsWith("HTTP/1.1 200").contains("Nothing real is touched");
        assertThat(page.toLowerCase(Locale.ROOT))
                .contains("content-security-policy: default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .contains("x-content-type-options: nosniff");
        assertThat(get("/", "Host: localhost:" + port + "\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void another_name_for_this_address_gets_nothing() throws IOException {
        for (String path : new String[] {"/", "/page.js", "/page/socket", "/gateway", "/api/v10/users/@me"}) {
            assertThat(get(path, "Host: evil.example:" + port + "\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void a_page_from_elsewhere_gets_nothing() throws IOException {
        String elsewhere = here + "Origin: http://evil.example\r\n";
        for (String path : new String[] {"/", "/gateway", "/api/v10/users/@me"}) {
            assertThat(get(path, elsewhere)).as(path).startsWith("HTTP/1.1 403");
        }
        assertThat(socket(elsewhere)).startsWith("HTTP/1.1 403");
    }

    @Test
    void the_pages_socket_is_for_the_page_only_and_the_bots_side_is_not() throws IOException {
        String own = here + "Origin: http://127.0.0.1:" + port + "\r\n";

        assertThat(socket(here)).startsWith("HTTP/1.1 403");
        assertThat(get("/api/v10/users/@me", own)).startsWith("HTTP/1.1 403");
        assertThat(get("/gateway", own)).startsWith("HTTP/1.1 403");
    }

    @Test
    void nothing_but_the_page_is_served() throws IOException {
        assertThat(get("/../discord/World.class", here)).startsWith("HTTP/1.1 404");
        assertThat(get("/vendor/../../Page.class", here)).startsWith("HTTP/1.1 404");
        assertThat(get("/nothing", here)).startsWith("HTTP/1.1 404");
    }

    @Test
    void a_port_that_is_taken_stops_the_start() {
        assertThatThrownBy(() -> DiscordStandIn.start(DiscordSettings.sandbox().withPort(port)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
    }
}
