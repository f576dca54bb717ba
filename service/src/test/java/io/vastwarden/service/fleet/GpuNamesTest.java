package io.vastwarden.service.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.pacing.SettableTicker;
import io.vastwarden.core.vast.Failed;
import io.vastwarden.core.vast.NotSent;
import io.vastwarden.core.vast.Read;
import io.vastwarden.core.vast.ReadReply;
import io.vastwarden.service.timing.Timings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class GpuNamesTest {

    private final SettableTicker ticker = SettableTicker.standing();
    private final Deque<ReadReply<List<String>>> replies = new ArrayDeque<>();
    private final GpuNames names = new GpuNames(replies::remove, ticker, Timings.defaults());

    @Test
    void vast_ai_is_asked_once_a_day() {
        replies.add(new Read<>(List.of("RTX 4090")));
        assertThat(names.all()).contains(List.of("RTX 4090"));
        ticker.advance(Duration.ofHours(23));
        assertThat(names.all()).contains(List.of("RTX 4090"));

        replies.add(new Read<>(List.of("RTX 5090")));
        ticker.advance(Duration.ofHours(2));
        assertThat(names.all()).contains(List.of("RTX 5090"));
    }

    @Test
    void while_it_does_not_answer_it_is_asked_once_a_minute() {
        replies.add(new Failed<>(new NotSent("no connection")));
        assertThat(names.all()).isEmpty();
        ticker.advance(Duration.ofSeconds(59));
        assertThat(names.all()).isEmpty();

        replies.add(new Read<>(List.of("RTX 4090")));
        ticker.advance(Duration.ofSeconds(2));
        assertThat(names.all()).contains(List.of("RTX 4090"));
    }

    @Test
    void what_was_told_before_holds_while_it_does_not_answer() {
        replies.add(new Read<>(List.of("RTX 4090")));
        names.all();
        replies.add(new Failed<>(new NotSent("no connection")));
        ticker.advance(Duration.ofHours(25));

        assertThat(names.all()).contains(List.of("RTX 4090"));
    }
}
