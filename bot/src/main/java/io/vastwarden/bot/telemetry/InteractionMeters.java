package io.vastwarden.bot.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vastwarden.bot.gateway.Answered;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;

/** What members do, and what becomes of it. */
@Singleton
class InteractionMeters {

    private static final Duration[] BOUNDS = LongStream.of(50, 100, 200, 500, 1_000, 2_000, 3_000, 5_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;

    InteractionMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(@Observes Answered interaction) {
        Timer.builder("warden.bot.interactions")
                .description("Interactions, from Discord's event until it was answered")
                .serviceLevelObjectives(BOUNDS)
                .tag("kind", word(interaction.kind()))
                .tag("name", interaction.name())
                .tag("result", word(interaction.result()))
                .register(registry)
                .record(interaction.took());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
