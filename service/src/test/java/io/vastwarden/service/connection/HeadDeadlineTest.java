package io.vastwarden.service.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeadDeadlineTest {

    private final HeadDeadline deadline = new HeadDeadline(Duration.ofSeconds(10));
    private final EmbeddedChannel connection = new EmbeddedChannel(deadline);

    HeadDeadlineTest() {
        connection.freezeTime();
    }

    private void oneByte() {
        connection.writeInbound(Unpooled.copiedBuffer("x", StandardCharsets.US_ASCII));
    }

    private boolean isOpenAfter(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runPendingTasks();
        return connection.isOpen();
    }

    @Test
    void whoever_connects_and_says_nothing_is_cut_off() {
        assertThat(isOpenAfter(9)).isTrue();
        assertThat(isOpenAfter(2)).isFalse();
    }

    @Test
    void a_byte_now_and_then_does_not_help() {
        for (int second = 0; second < 9; second++) {
            oneByte();
            assertThat(isOpenAfter(1)).isTrue();
        }
        oneByte();
        assertThat(isOpenAfter(2)).isFalse();
    }

    @Test
    void a_request_may_take_as_long_as_its_answer_needs() {
        oneByte();
        deadline.asked();
        oneByte();

        assertThat(isOpenAfter(1000)).isTrue();
    }

    @Test
    void between_requests_there_is_no_hurry_and_the_next_one_has_its_own_deadline() {
        oneByte();
        deadline.asked();
        deadline.answered();
        assertThat(isOpenAfter(1000)).isTrue();

        oneByte();
        assertThat(isOpenAfter(9)).isTrue();
        assertThat(isOpenAfter(2)).isFalse();
    }
}
