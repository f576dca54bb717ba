package io.vastwarden.bot.health;

import io.vastwarden.bot.gateway.Discord;
import jakarta.enterprise.context.ApplicationScoped;
import net.dv8tion.jda.api.JDA;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Nobody reaches the bot but through Discord. */
@Readiness
@ApplicationScoped
class DiscordConnected implements HealthCheck {

    private final Discord discord;

    DiscordConnected(Discord discord) {
        this.discord = discord;
    }

    @Override
    public HealthCheckResponse call() {
        return discord.connected()
                .map(DiscordConnected::up)
                .orElseGet(() -> HealthCheckResponse.named("discord")
                        .down()
                        .withData("because", discord.trouble())
                        .build());
    }

    private static HealthCheckResponse up(JDA jda) {
        return HealthCheckResponse.named("discord")
                .up()
                .withData("as", jda.getSelfUser().getName())
                .withData("servers", jda.getGuilds().size())
                .build();
    }
}
