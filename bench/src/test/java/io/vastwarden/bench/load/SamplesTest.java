package io.vastwarden.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "50, 50", "50.1, 51", "90, 90", "99, 99", "99.01, 100", "100, 100"})
    void of_the_numbers_to_100_each_is_its_own_percentile(double percent, long expected) {
        Samples samples =
                Samples.ofNanos(LongStream.rangeClosed(1, 100).map(n -> 101 - n).toArray());

        assertThat(samples.percentile(percent)).isEqualTo(Duration.ofNanos(expected));
    }

    @Test
    void one_sample_is_every_percentile() {
        Samples samples = Samples.ofNanos(7);

        assertThat(samples.median()).isEqualTo(Duration.ofNanos(7));
        assertThat(samples.percentile(0.01)).isEqualTo(Duration.ofNanos(7));
        assertThat(samples.longest()).isEqualTo(Duration.ofNanos(7));
    }

    @Test
    void the_median_of_an_even_number_is_one_that_was_measured() {
        assertThat(Samples.ofNanos(4, 1, 3, 2).median()).isEqualTo(Duration.ofNanos(2));
    }

    @Test
    void nothing_measured_has_no_percentiles() {
        assertThatThrownBy(Samples::ofNanos).isInstanceOf(IllegalArgumentException.class);
    }
}
