package io.vastwarden.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrkTest {
    private static final String SAID = """
            Running 2s test @ http://127.0.0.1:20180/v1/plans
              1 threads and 4 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     1.46ms    2.35ms  30.30ms   94.03%
                Req/Sec     4.17k     0.96k    5.49k    75.00%
              Latency Distribution
                 50%  812.00us
                 75%    1.13ms
                 90%    2.50ms
                 99%   13.35ms
              8302 requests in 2.00s, 91.01MB read
            Requests/sec:   4150.52
            Transfer/sec:     45.50MB
            """;

    @Test
    void what_wrk_prints_is_read() throws IOException {
        assertThat(Wrk.read(SAID))
                .isEqualTo(new Load(4150.52, Duration.ofNanos(812_000), Duration.ofNanos(13_350_000), 8302, 0));
    }

    @Test
    void requests_that_failed_are_counted() throws IOException {
        String failing = SAID.replace(
                "Requests/sec",
                "  Socket errors: connect 0, read 3, write 0, timeout 2\n  Non-2xx or 3xx responses: 40\nRequests/sec");

        assertThat(Wrk.read(failing).failed()).isEqualTo(45);
    }

    @Test
    void anything_else_is_shown_instead_of_guessed_at() {
        assertThatThrownBy(() -> Wrk.read("unable to connect to 127.0.0.1:1 Connection refused"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Connection refused");
    }
}
