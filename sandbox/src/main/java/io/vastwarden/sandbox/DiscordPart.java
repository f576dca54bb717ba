package io.vastwarden.sandbox;

import io.vastwarden.sandbox.discord.DiscordSettings;
import io.vastwarden.sandbox.discord.DiscordStandIn;
import io.vastwarden.sandbox.web.Page;
import java.io.UncheckedIOException;
import java.util.Map;

/** The Discord stand-in with its page, set by {@code WARDEN_SANDBOX_DISCORD_PORT}. */
final class DiscordPart implements Part {
    private static final String PORT = "WARDEN_SANDBOX_DISCORD_PORT";

    @Override
    public Listening start(Map<String, String> environment) throws CannotStart {
        int port = Port.read(environment, PORT, DiscordSettings.PORT);
        try {
            DiscordStandIn discord =
                    DiscordStandIn.start(DiscordSettings.sandbox().withPort(port), new Page());
            return new Listening(
                    "Discord stand-in listens on " + discord.pageUrl()
                            + " (open it in a browser); nothing real is touched",
                    discord::close);
        } catch (UncheckedIOException taken) {
            throw new CannotStart("The Discord stand-in cannot listen on 127.0.0.1:" + port
                    + ": the port is in use; stop what uses it or set " + PORT + ".");
        }
    }
}
