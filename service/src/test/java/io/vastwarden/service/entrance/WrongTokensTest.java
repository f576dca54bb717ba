package io.vastwarden.service.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.core.pacing.SettableTicker;
import io.vastwarden.service.timing.Timings;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrongTokensTest {

    private static final InetAddress SOMEBODY = InetAddress.ofLiteral("203.0.113.9");
    private static final InetAddress SOMEBODY_ELSE = InetAddress.ofLiteral("203.0.113.10");

    private final SettableTicker ticker = SettableTicker.leaping();
    private final WrongTokens wrong =
            new WrongTokens(Given.hold(Duration.ofSeconds(5)), ticker, new Always7(), Timings.defaults());

    private List<Long> seconds(int times, InetAddress address) {
        return IntStream.range(0, times)
                .mapToObj(i -> wrong.from(address).hold().toSeconds())
                .toList();
    }

    @Test
    void the_first_five_are_answered_at_once_and_the_others_later_and_later_up_to_the_most() {
        assertThat(seconds(12, SOMEBODY)).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 3L, 4L, 5L, 5L, 5L);
    }

    @Test
    void others_are_not_slowed() {
        seconds(100, SOMEBODY);

        assertThat(seconds(1, SOMEBODY_ELSE)).containsExactly(0L);
    }

    @Test
    void one_is_forgiven_every_twenty_seconds() {
        seconds(100, SOMEBODY);

        ticker.advance(Duration.ofSeconds(21));
        assertThat(seconds(1, SOMEBODY)).containsExactly(5L);
        ticker.advance(Duration.ofSeconds(81));
        assertThat(seconds(1, SOMEBODY)).containsExactly(2L);
        ticker.advance(Duration.ofSeconds(200));
        assertThat(seconds(1, SOMEBODY)).containsExactly(0L);
    }

    @Test
    void a_flood_counts_no_more_than_it_takes_to_be_slowest_and_then_one_every_twenty_seconds() {
        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> wrong.from(SOMEBODY).counted())
                        .count())
                .isEqualTo(10);

        ticker.advance(Duration.ofSeconds(20));

        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> wrong.from(SOMEBODY).counted())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void an_ipv6_address_counts_with_its_network() {
        seconds(10, InetAddress.ofLiteral("2001:db8:0:7::1"));

        assertThat(seconds(1, InetAddress.ofLiteral("2001:db8:0:7:ffff::2"))).containsExactly(5L);
        assertThat(seconds(1, InetAddress.ofLiteral("2001:db8:0:8::1"))).containsExactly(0L);
    }

    @Test
    void whoever_comes_from_very_many_addresses_is_slowed_on_all_of_them() {
        for (int i = 0; i < 100_000; i++) {
            wrong.from(InetAddress.ofLiteral("10.%d.%d.%d".formatted(i >> 16, (i >> 8) & 255, i & 255)));
        }

        assertThat(seconds(1, InetAddress.ofLiteral("10.200.0.1"))).containsExactly(5L);
    }

    /** Chance that puts the addresses of these tests on different places. */
    private static final class Always7 extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public long nextLong() {
            return 7;
        }
    }
}
