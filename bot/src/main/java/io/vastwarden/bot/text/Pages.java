package io.vastwarden.bot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A list in pages, turned with buttons. Each press shows the list as it is by then.
 *
 * @param whenEmpty what is said instead of an empty list
 * @param about what stands below every page; empty for nothing
 */
public record Pages(String title, List<String> lines, String whenEmpty, String about) {

    private static final int LINES = 10;
    private static final int COLOUR = 0x5865f2;
    private static final int LONGEST = 4000;

    /**
     * One page as a message; the last one when there are not so many.
     *
     * @param wanted its number, from 1
     * @param idOf the id of the button that leads to a page
     */
    public MessageCreateData page(int wanted, IntFunction<String> idOf) {
        int pages = Math.max(1, (lines.size() + LINES - 1) / LINES);
        int page = Math.clamp(wanted, 1, pages);
        List<String> shown = lines.subList((page - 1) * LINES, Math.min(page * LINES, lines.size()));
        EmbedBuilder embed = new EmbedBuilder()
                .setTitle(title)
                .setColor(COLOUR)
                .setDescription(shown.isEmpty() ? whenEmpty : Text.cutLines(String.join("\n", shown), LONGEST));
        String footer = pages == 1 ? about : "page " + page + " of " + pages + (about.isEmpty() ? "" : " · " + about);
        if (!footer.isEmpty()) {
            embed.setFooter(footer);
        }
        return new MessageCreateBuilder()
                .setEmbeds(embed.build())
                .setComponents(pages == 1 ? List.of() : List.of(buttons(page, pages, idOf)))
                .build();
    }

    private static ActionRow buttons(int page, int pages, IntFunction<String> idOf) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.secondary(idOf.apply(page - 1), "Previous").withDisabled(page == 1));
        buttons.add(Button.secondary(idOf.apply(page + 1), "Next").withDisabled(page == pages));
        return ActionRow.of(buttons);
    }

    /** The number of a page as a button has it; the first one for what is none. */
    public static int number(String written) {
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 1;
    }
}
