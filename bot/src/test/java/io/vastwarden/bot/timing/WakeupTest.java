package io.vastwarden.bot.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.pacing.SettableTicker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WakeupTest {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final SettableTicker ticker = SettableTicker.leaping();
    private final Wakeup wakeup = new Wakeup(ticker);

    private Duration paused() throws InterruptedException {
        long before = ticker.nanos();
        wakeup.pause(PAUSE);
        return Duration.ofNanos(ticker.nanos() - before);
    }

    @Test
    void pause_lasts_its_time() throws InterruptedException {
        assertThat(paused()).isEqualTo(PAUSE);
        assertThat(wakeup.ended()).isFalse();
    }

    @Test
    void several_wakes_cut_one_pause_short() throws InterruptedException {
        wakeup.wake();
        wakeup.wake();

        assertThat(paused()).isZero();
        assertThat(paused()).isEqualTo(PAUSE);
    }

    @Test
    void end_cuts_every_pause_short() throws InterruptedException {
        wakeup.end();

        assertThat(paused()).isZero();
        assertThat(paused()).isZero();
        assertThat(wakeup.ended()).isTrue();
    }
}
