package io.vastwarden.sandbox.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A slash command as one types it: {@code /destroy instance:4242 reason:run finished}. A value goes on until the next
 * option's name.
 *
 * @param values by option name, in the order typed
 */
record CommandLine(String command, Map<String, String> values) {

    private static final Pattern SPACE = Pattern.compile("\\s");

    /** Reads the name alone; the rest can be read only with the command's options at hand. */
    static String name(String typed) {
        if (!typed.startsWith("/")) {
            throw new NotPossible("A command starts with a slash: " + typed);
        }
        return SPACE.split(typed.substring(1), 2)[0];
    }

    static CommandLine read(String typed, SlashCommand command) {
        List<String> names =
                command.options().stream().map(SlashCommand.Option::name).toList();
        String rest = typed.substring(1 + command.name().length());
        var values = new LinkedHashMap<String, String>();
        if (!names.isEmpty()) {
            String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
            Matcher option = Pattern.compile("(?:^|\\s)(" + any + "):").matcher(rest);
            int end = rest.length();
            List<Matched> found = option.results()
                    .map(at -> new Matched(at.group(1), at.start(), at.end()))
                    .toList();
            for (Matched one : found.reversed()) {
                values.putFirst(one.name, rest.substring(one.end, end).strip());
                end = one.start;
            }
            rest = rest.substring(0, end);
        }
        if (!rest.isBlank()) {
            throw new NotPossible(
                    "/" + command.name() + " has no option for \"" + rest.strip() + "\"; it has " + names);
        }
        return new CommandLine(command.name(), values);
    }

    private record Matched(String name, int start, int end) {}
}
