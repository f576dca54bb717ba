package io.vastwarden.bot.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vastwarden.bot.gateway.Discord;
import jakarta.inject.Singleton;

/** Whether members can reach the bot. */
@Singleton
class ConnectionMeter implements MeterBinder {

    private final Discord discord;

    ConnectionMeter(Discord discord) {
        this.discord = discord;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("warden.bot.discord.connected", () -> discord.connected().isPresent() ? 1 : 0)
                .description("1 while the connection to Discord stands and every guild is known")
                .register(registry);
    }
}
