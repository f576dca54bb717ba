package io.vastwarden.sandbox.discord;

import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.internal.utils.JDALogger;

/** A real JDA that talks to the stand-in only. */
public final class JdaBot implements AutoCloseable {
    private final JDA jda;

    private JdaBot(JDA jda) {
        this.jda = jda;
    }

    static {
        JDALogger.setFallbackLoggerEnabled(false);
    }

    public static JdaBot loggedIn(DiscordStandIn discord, EventListener listener) {
        JDA jda = starting(discord, discord.token(), listener);
        try {
            return new JdaBot(jda.awaitReady());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JDA starting(DiscordStandIn discord, String token, EventListener listener) {
        var gateway = discord.gatewayUrl().toString();
        return JDABuilder.createLight(token, List.of())
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl().toString()))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return gateway;
                    }
                })
                .addEventListeners(listener)
                .build();
    }

    public JDA jda() {
        return jda;
    }

    public Guild guild() {
        return Objects.requireNonNull(jda.getGuildById(GpuTeam.GUILD));
    }

    public TextChannel ops() {
        return Objects.requireNonNull(jda.getTextChannelById(GpuTeam.OPS_CHANNEL));
    }

    @Override
    public void close() {
        jda.shutdownNow();
    }
}
