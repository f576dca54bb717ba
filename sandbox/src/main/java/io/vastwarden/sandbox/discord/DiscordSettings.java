package io.vastwarden.sandbox.discord;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a {@link DiscordStandIn} is started. It binds to 127.0.0.1, whatever else is set.
 *
 * @param port the port for page, REST and gateway; 0 takes a free one
 * @param token the only bot token that is let in
 * @param clock where deadlines and rate limits take the time from
 * @param patience how long the driver waits for something to happen before it gives up, always in real time
 */
public record DiscordSettings(int port, String token, InstantSource clock, Duration patience) {
    /** The port on which {@code ./warden up} shows the page. */
    public static final int PORT = 8182;

    /** The bot token of the sandbox. It opens nothing but this stand-in. */
    public static final String TOKEN = "sandbox.discord.bot-token";

    /** The sandbox's own address and the real time. */
    public static DiscordSettings sandbox() {
        return new DiscordSettings(PORT, TOKEN, InstantSource.system(), Duration.ofSeconds(10));
    }

    /** A free port, for tests. */
    public static DiscordSettings onFreePort() {
        return sandbox().withPort(0);
    }

    public DiscordSettings withPort(int other) {
        return new DiscordSettings(other, token, clock, patience);
    }

    public DiscordSettings withClock(InstantSource other) {
        return new DiscordSettings(port, token, other, patience);
    }

    public DiscordSettings withPatience(Duration other) {
        return new DiscordSettings(port, token, clock, other);
    }
}
