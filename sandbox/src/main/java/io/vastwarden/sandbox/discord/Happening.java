package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Something that whoever watches the stand-in may want to show. */
public sealed interface Happening {
    /**
     * A message is new or was changed.
     *
     * @param wire the message as Discord's API writes it
     * @param onlyFor the name of the one member who can see it, if it is ephemeral
     */
    record Shown(JsonNode wire, Optional<String> onlyFor) implements Happening {}

    /** A message is gone. */
    record Removed(String channelId, String messageId) implements Happening {}

    /** The bot has given its first answer. */
    record Answered(Interaction interaction, Answer answer) implements Happening {}

    /** Guilds, channels, roles, commands or the bot's presence are not what they were. */
    record Rearranged() implements Happening {}
}
