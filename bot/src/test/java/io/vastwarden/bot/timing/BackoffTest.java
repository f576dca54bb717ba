package io.vastwarden.bot.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void delay_doubles_up_to_its_maximum() {
        Backoff first = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

        assertThat(Stream.iterate(first, Backoff::next)
                        .limit(7)
                        .map(one -> one.delay().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }
}
