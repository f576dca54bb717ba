package io.vastwarden.bot.gateway;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How the bot reaches Discord. */
@ConfigMapping(prefix = "discord")
interface DiscordSettings {

    /** {@code DISCORD_TOKEN}: the bot's token. */
    Optional<String> token();

    /** {@code DISCORD_TOKEN_FILE}: a file that holds it instead. */
    Optional<Path> tokenFile();

    /** {@code DISCORD_API_URL}: the REST address of a stand-in. */
    Optional<String> apiUrl();

    /** {@code DISCORD_GATEWAY_URL}: the gateway's address of a stand-in. */
    Optional<String> gatewayUrl();
}
