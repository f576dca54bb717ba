package io.vastwarden.bot.command;

import io.vastwarden.bot.gateway.NotUnderstood;
import io.vastwarden.bot.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.jspecify.annotations.Nullable;

/** What members type into options. */
final class Options {

    private static final int LONGEST_REASON = 500;
    private static final Pattern BETWEEN_IDS = Pattern.compile("[\\s,;#]+");
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private Options() {}

    static OptionData reason() {
        return new OptionData(OptionType.STRING, "reason", "Why, for those who approve and for the audit")
                .setMaxLength(LONGEST_REASON);
    }

    /** What was typed, unless it is blank. */
    static Optional<String> text(CommandInteractionPayload event, String option) {
        return Optional.ofNullable(event.getOption(option))
                .map(OptionMapping::getAsString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * @param target what the ids are of
     * @throws NotUnderstood when one is no id
     */
    static List<@Nullable Long> ids(String typed, String target) {
        return BETWEEN_IDS
                .splitAsStream(typed)
                .filter(word -> !word.isEmpty())
                .<@Nullable Long>map(word -> id(word, target))
                .toList();
    }

    private static Long id(String word, String target) {
        if (!ID.matcher(word).matches()) {
            throw new NotUnderstood(Text.code(word, 60) + " is no " + target
                    + "'s id: ids are positive whole numbers. Pick one from the list that opens while you type. Nothing was"
                    + " planned.");
        }
        return Long.valueOf(word);
    }
}
