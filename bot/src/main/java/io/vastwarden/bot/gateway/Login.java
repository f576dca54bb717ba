package io.vastwarden.bot.gateway;

import io.vastwarden.bot.timing.Timings;
import io.vastwarden.core.start.Secret;
import io.vastwarden.core.start.StartFailure;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Where and as whom the bot logs in. */
@Singleton
class Login {

    private static final Secret TOKEN = new Secret("DISCORD_TOKEN");

    private final DiscordSettings settings;
    private final StandInSettings standIn;
    private final Timings.Gateway timings;
    private final String token;

    Login(DiscordSettings settings, StandInSettings standIn, Timings timings) {
        this.settings = settings;
        this.standIn = standIn;
        this.timings = timings.gateway();
        this.token = TOKEN.of(settings.token(), settings.tokenFile()).orElse("");
    }

    /** @throws StartFailure when the settings can come to nothing */
    void check() {
        if (token.isEmpty()) {
            throw new StartFailure(
                    "There is no token for Discord. Set DISCORD_TOKEN to the bot's token, or try everything with"
                            + " ./warden up, which needs none.");
        }
        if (settings.apiUrl().isPresent() != settings.gatewayUrl().isPresent()) {
            throw new StartFailure("DISCORD_API_URL and DISCORD_GATEWAY_URL belong together: set both, or neither.");
        }
        settings.apiUrl().ifPresent(url -> checkStandIn("DISCORD_API_URL", url, "http"));
        settings.gatewayUrl().ifPresent(url -> checkStandIn("DISCORD_GATEWAY_URL", url, "ws"));
    }

    /**
     * Logs in; the connection is made afterwards and keeps itself up.
     *
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException when Discord does not know the token
     * @throws RuntimeException when Discord cannot be reached
     */
    JDA login(EventListener listener) {
        JDABuilder builder = JDABuilder.createLight(token, List.of())
                .setEnableShutdownHook(false)
                .setHttpClient(RestCalls.client())
                .setMaxReconnectDelay(
                        Math.toIntExact(timings.maxReconnectDelay().toSeconds()))
                .addEventListeners(listener);
        settings.apiUrl().ifPresent(url -> builder.setRestConfig(new RestConfig().setBaseUrl(url)));
        settings.gatewayUrl()
                .ifPresent(url -> builder.setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return url;
                    }
                }));
        return builder.build();
    }

    private void checkStandIn(String setting, String url, String scheme) {
        if (!standIn.allowStandin()) {
            throw new StartFailure(setting + " points the bot at a stand-in for Discord. Leave it out, or set"
                    + " WARDEN_ALLOW_STANDIN=true if that is meant.");
        }
        if (!url.matches(scheme + "s?://[^\\s?#]+") || URI.create(url).getHost() == null) {
            throw new StartFailure(
                    setting + " must be an address that begins with " + scheme + "://, not \"" + url + "\".");
        }
    }
}
