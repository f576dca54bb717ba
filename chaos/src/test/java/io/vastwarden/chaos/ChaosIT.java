package io.vastwarden.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three fixed seeds, and whatever else once failed. */
@Tag("all")
class ChaosIT {

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void one_service_on_sqlite_loses_nothing(String seed) throws InterruptedException {
        assertHolds("--seed", seed, "--rounds", "5");
    }

    @Test
    void three_services_on_postgresql_lose_nothing() throws InterruptedException {
        assertHolds("--seed", "3", "--rounds", "4", "--postgres");
    }

    private static void assertHolds(String... arguments) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code)
                .as("%s%n%s", out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8))
                .isZero();
    }
}
