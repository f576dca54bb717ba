package io.vastwarden.bot.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a button or form carries: what it does, and to what. Discord gives it 100 characters and gives it back as it was;
 * nothing secret is in it, and nothing is believed because it is in it.
 *
 * @param name which {@link Press} or {@link Form} it is for
 */
public record ButtonId(String name, List<String> arguments) {

    private static final int LONGEST = 100;
    private static final Pattern COLON = Pattern.compile(":");

    public static ButtonId of(String name, Object... arguments) {
        return new ButtonId(name, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    static ButtonId read(String customId) {
        List<String> parts = List.of(COLON.split(customId, -1));
        return new ButtonId(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /** The argument at this place; empty if there are not so many. */
    public String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    /** Everything from this place on, colons included. */
    public String rest(int index) {
        return index < arguments.size() ? String.join(":", arguments.subList(index, arguments.size())) : "";
    }

    /** As Discord keeps it. */
    public String written() {
        String id = arguments.isEmpty() ? name : name + ":" + String.join(":", arguments);
        if (id.length() > LONGEST) {
            throw new IllegalStateException("a button's id has " + id.length() + " characters: " + id);
        }
        return id;
    }
}
