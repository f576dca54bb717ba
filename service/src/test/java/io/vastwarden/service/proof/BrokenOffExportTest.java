package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.store.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export that does not come to its end must not look as if it had. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class BrokenOffExportTest extends Bench {

    private static final int PATIENCE_MILLIS = 40_000;

    @Inject
    Audit audit;

    @Inject
    Database database;

    @BeforeEach
    void manyRecords() {
        Entry large = Entry.of(Entry.Kind.DENIAL, "caller:test", Map.of("text", "x".repeat(8_000)))
                .at("default");
        for (int i = 0; i < 4; i++) {
            List<Entry> some = Collections.nCopies(500, large);
            database.write(handle -> {
                audit.append(handle, some);
                return true;
            });
        }
    }

    @Test
    void when_its_token_is_revoked_it_breaks_off_without_an_end() throws IOException {
        Asker leaving = caller("view");
        try (Socket socket = asking(leaving);
                HeardLog log = HeardLog.begin()) {
            InputStream answer = socket.getInputStream();
            assertThat(answer.read()).isEqualTo('H');

            leaving.revoked();
            Patience.await("the look at tokens", () -> leaving.get("/v1/me").statusCode(), status -> status == 401);
            pause();

            assertThat(theRest(answer)).doesNotEndWith("\r\n0\r\n\r\n");
            assertThat(log.lines()).noneMatch(line -> line.contains("event=unforeseen"));
        }
    }

    @Test
    void who_hangs_up_in_the_middle_leaves_nothing_in_the_log() throws IOException {
        try (HeardLog log = HeardLog.inDetail("io.vastwarden.service.http.Errors")) {
            try (Socket socket = asking(ADMIN)) {
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            log.awaitLine("event=asker_gone");
            assertThat(log.lines()).noneMatch(line -> line.contains("event=unforeseen"));
        }
    }

    private static Socket asking(Asker asker) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        String request = "GET /v1/audit/export HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + asker.token()
                + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The look comes by every two seconds. */
    private static void pause() {
        Asker another = caller("view");
        long began = System.nanoTime();
        Patience.await(
                "two looks",
                () -> another.get("/v1/me").statusCode(),
                status -> System.nanoTime() - began
                        > java.time.Duration.ofSeconds(5).toNanos());
    }

    private static String theRest(InputStream answer) throws IOException {
        StringBuilder last = new StringBuilder();
        byte[] some = new byte[1 << 16];
        try {
            for (int more = answer.read(some); more >= 0; more = answer.read(some)) {
                last.append(new String(some, 0, more, StandardCharsets.ISO_8859_1));
                last.delete(0, Math.max(0, last.length() - 100));
            }
        } catch (SocketException reset) {
            return last.toString();
        }
        return last.toString();
    }
}
