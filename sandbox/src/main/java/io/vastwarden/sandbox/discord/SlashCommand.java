package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A command as the bot registered it. */
public record SlashCommand(String id, String name, String description, List<Option> options, JsonNode wire) {
    /**
     * An option of a command.
     *
     * @param autocomplete the bot is asked what to offer
     * @param choices the only values there are, if not empty
     */
    public record Option(
            OptionType type,
            String name,
            String description,
            boolean required,
            boolean autocomplete,
            List<Choice> choices) {}

    static SlashCommand of(JsonNode json) {
        return new SlashCommand(
                json.path("id").asText(),
                json.path("name").asText(),
                json.path("description").asText(),
                Json.each(json.path("options")).map(SlashCommand::option).toList(),
                json);
    }

    private static Option option(JsonNode json) {
        return new Option(
                OptionType.of(json.path("type").asInt()).orElseThrow(),
                json.path("name").asText(),
                json.path("description").asText(),
                json.path("required").asBoolean(),
                json.path("autocomplete").asBoolean(),
                Json.each(json.path("choices")).map(Choice::of).toList());
    }

    public Optional<Option> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** Whether a member with these permissions finds it in the list; administrators find all. */
    boolean shownTo(long permissions) {
        JsonNode needed = wire.path("default_member_permissions");
        if (!Json.isSet(needed) || (permissions & Permissions.ADMINISTRATOR) != 0) {
            return true;
        }
        long bits = needed.asLong();
        return bits != 0 && (permissions & bits) == bits;
    }
}
