package io.vastwarden.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of those who try tokens. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class GuessingTest extends Bench {

    private static final Asker GUESSING = new Asker("nobody", "wrd_guessing_" + "G".repeat(43));

    private static Duration took(Asker asker, int status) {
        long begun = System.nanoTime();
        asker.get("/v1/me").then().statusCode(status);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Those threads of the operating system that are held up at the entrance. */
    private static List<Thread> heldThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(one -> Arrays.stream(one.getValue())
                        .anyMatch(frame -> frame.getClassName().contains("entrance.Admission")))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    @Test
    void wrong_tokens_are_answered_late_and_right_ones_at_once_without_holding_up_a_thread() throws Exception {
        IntStream.range(0, 10).forEach(i -> took(GUESSING, 401));
        assertThat(took(GUESSING, 401)).isGreaterThanOrEqualTo(SandboxResource.HOLD);

        List<Thread> guesses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            guesses.add(Thread.ofVirtual().start(() -> took(GUESSING, 401)));
        }
        List<Thread> held = new ArrayList<>();
        List<Duration> right = new ArrayList<>();
        while (guesses.stream().anyMatch(Thread::isAlive)) {
            right.add(took(ADMIN, 200));
            held.addAll(heldThreads());
        }

        assertThat(right.stream().min(Duration::compareTo))
                .hasValueSatisfying(fastest -> assertThat(fastest).isLessThan(SandboxResource.HOLD));
        assertThat(held).isEmpty();
    }

    @Test
    void they_are_logged_with_their_address_and_without_their_token_and_a_flood_is_not() {
        try (HeardLog log = HeardLog.begin()) {
            for (String guess : List.of(GUESSING.token(), SandboxResource.ADMIN_TOKEN + "x", "short")) {
                IntStream.range(0, 8).forEach(i -> took(new Asker("nobody", guess), 401));
            }
            took(new Asker("nobody", GUESSING.token() + "%0aevent=forged"), 401);

            List<String> told = log.lines().stream()
                    .filter(line -> line.contains("event=wrong_token"))
                    .toList();
            assertThat(told).hasSizeLessThanOrEqualTo(15);
            assertThat(log.lines())
                    .noneMatch(line -> Stream.of(GUESSING.token(), "GGGG", "forged", "short")
                            .anyMatch(line::contains));
        }
    }

    @Test
    void only_a_trusted_proxy_is_believed_about_whom_it_was_asked_by() {
        try (HeardLog log = HeardLog.begin()) {
            assertThat(guessFrom(SandboxResource.TRUSTED_PROXY, "198.51.100.77"))
                    .startsWith("HTTP/1.1 401");
            assertThat(guessFrom("127.0.0.1", "198.51.100.78")).startsWith("HTTP/1.1 401");

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("event=wrong_token") && line.contains("198.51.100.77"));
            assertThat(log.lines()).noneMatch(line -> line.contains("198.51.100.78"));
        }
    }

    private static String guessFrom(String address, String forwarded) {
        return RawHttp.from(
                address,
                "GET /v1/me HTTP/1.1\r\nHost: warden\r\nAuthorization: Bearer " + GUESSING.token()
                        + "\r\nX-Forwarded-For: " + forwarded + "\r\n\r\n",
                new byte[0]);
    }
}
