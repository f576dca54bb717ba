package io.vastwarden.core.vast;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.pacing.InMemoryPace;
import io.vastwarden.core.pacing.Intervals;
import io.vastwarden.core.pacing.SettableTicker;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.pacing.Urgency;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Timeout(60)
class CircuitTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void the_defaults_are_as_documented() {
        assertThat(VastSettings.defaults("1.2.3"))
                .isEqualTo(new VastSettings(
                        "1.2.3",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        2,
                        Duration.ofMillis(500),
                        5,
                        8,
                        Duration.ofSeconds(10)));
    }

    @Test
    void after_enough_failures_nothing_is_sent_for_a_while() throws IOException {
        try (RawServer server = RawServer.answering(502, "")) {
            SettableTicker ticker = SettableTicker.leaping();
            Vast vast = Clients.vast(server.address(), opening(LONG), turnstile(ticker));
            vast.destroy(1);
            vast.cleanup(2);
            vast.destroy(3);
            assertThat(vast.circuitOpen()).isFalse();
            vast.machines(Urgency.PERSON);
            assertThat(vast.circuitOpen()).isTrue();
            long now = ticker.nanos();

            assertThat(vast.destroy(1)).isEqualTo(Circuit.OPEN);
            assertThat(vast.cleanup(2)).isEqualTo(Circuit.OPEN);
            assertThat(vast.machines(Urgency.PERSON)).isEqualTo(new Failed<>(Circuit.OPEN));
            assertThat(server.requests()).hasSize(4);
            assertThat(ticker.nanos()).as("no slot was waited for").isEqualTo(now);
        }
    }

    @Test
    void requests_that_cannot_be_sent_open_it_too() throws IOException {
        URI nobody;
        try (RawServer closed = RawServer.answering(200, "")) {
            nobody = closed.address();
        }
        Vast vast = Clients.vast(nobody, opening(LONG), turnstile(SettableTicker.leaping()));

        destroyFourTimes(vast);

        assertThat(vast.circuitOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 429})
    void an_answer_that_says_no_does_not_open_it(int status) throws IOException {
        try (RawServer server = RawServer.answering(status, "{\"success\":false}")) {
            Vast vast = Clients.vast(server.address(), opening(LONG), turnstile(SettableTicker.leaping()));

            destroyFourTimes(vast);
            destroyFourTimes(vast);

            assertThat(vast.circuitOpen()).isFalse();
            assertThat(server.requests()).hasSize(8);
        }
    }

    @Test
    void when_the_delay_is_over_it_says_so_by_itself_and_one_success_closes_it() throws IOException {
        AtomicInteger status = new AtomicInteger(502);
        try (RawServer server =
                new RawServer((request, socket) -> RawServer.answer(socket, status.get(), "{\"success\":true}"))) {
            Vast vast = Clients.vast(server.address(), opening(SHORT), turnstile(SettableTicker.leaping()));
            destroyFourTimes(vast);

            while (vast.circuitOpen()) {
                Thread.onSpinWait();
            }
            status.set(200);

            assertThat(vast.destroy(1)).isInstanceOf(Destroyed.class);
            status.set(502);
            assertThat(vast.destroy(1)).isInstanceOf(Unclear.class);
            assertThat(vast.circuitOpen()).isFalse();
        }
    }

    private static void destroyFourTimes(Vast vast) {
        for (int id = 1; id <= 4; id++) {
            vast.destroy(id);
        }
    }

    private static Turnstile turnstile(SettableTicker ticker) {
        return new Turnstile(new InMemoryPace(Intervals.defaults(), ticker), ticker, 10);
    }

    /** Opens after two failures among four calls. */
    private static VastSettings opening(Duration delay) {
        return new VastSettings(
                "1", Duration.ofSeconds(5), Duration.ofMinutes(1), 0, Duration.ofMillis(1), 2, 4, delay);
    }
}
