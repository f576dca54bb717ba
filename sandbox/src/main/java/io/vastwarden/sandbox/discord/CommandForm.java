package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord accepts as a slash command. */
final class CommandForm {
    private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}]{1,32}$");
    private static final int CHAT_INPUT = 1;

    private final Form form = new Form("");

    private CommandForm() {}

    static void check(JsonNode command) {
        var check = new CommandForm();
        check.command(command, "");
        check.form.done();
    }

    static void checkAll(JsonNode commands) {
        var check = new CommandForm();
        Set<String> names = new HashSet<>();
        check.form.check(commands.isArray(), "_", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        check.form.count(commands, 0, 100, "_");
        for (int i = 0; i < commands.size(); i++) {
            check.command(commands.get(i), i + ".");
            check.form.check(
                    names.add(commands.get(i).path("name").asText()),
                    i + ".name",
                    "APPLICATION_COMMANDS_DUPLICATE_NAME",
                    "Application command names must be unique");
        }
        check.form.done();
    }

    private void command(JsonNode command, String path) {
        name(command.path("name"), path + "name");
        form.check(
                command.path("type").asInt(CHAT_INPUT) == CHAT_INPUT,
                path + "type",
                "STAND_IN_LIMIT",
                "The stand-in knows slash commands only");
        form.length(command.path("description"), 1, 100, path + "description");
        JsonNode options = command.path("options");
        form.count(options, 0, 25, path + "options");
        boolean optionalSeen = false;
        Set<String> names = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String at = path + "options." + i;
            JsonNode option = options.get(i);
            boolean required = option.path("required").asBoolean();
            form.check(
                    !(required && optionalSeen),
                    at,
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options");
            optionalSeen |= !required;
            form.check(
                    names.add(option.path("name").asText()),
                    at + ".name",
                    "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
                    "Option name must be unique");
            option(option, at);
        }
    }

    private void option(JsonNode option, String path) {
        name(option.path("name"), path + ".name");
        form.length(option.path("description"), 1, 100, path + ".description");
        form.check(
                OptionType.of(option.path("type").asInt()).isPresent(),
                path + ".type",
                "STAND_IN_LIMIT",
                "The stand-in knows options of type string, integer, boolean, user and number");
        JsonNode choices = option.path("choices");
        form.count(choices, 0, 25, path + ".choices");
        form.check(
                choices.isEmpty() || !option.path("autocomplete").asBoolean(),
                path,
                "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES",
                "Autocomplete cannot be used with choices");
        for (int i = 0; i < choices.size(); i++) {
            form.length(choices.get(i).path("name"), 1, 100, path + ".choices." + i + ".name");
            form.length(choices.get(i).path("value"), 1, 100, path + ".choices." + i + ".value");
        }
    }

    private void name(JsonNode name, String path) {
        String value = name.asText("");
        form.check(
                NAME.matcher(value).matches() && value.equals(value.toLowerCase(Locale.ROOT)),
                path,
                "APPLICATION_COMMAND_INVALID_NAME",
                "Command name is invalid");
    }
}
