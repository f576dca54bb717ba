package io.vastwarden.bot.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that is not the bot's own, made harmless: no mention, link or markdown of it takes effect. See Discord's
 * "Message Formatting" and "Markdown Text 101".
 */
public final class Text {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\*_~`|<>@#\\[\\]():]|^[-+]");
    private static final Pattern MEMBER = Pattern.compile("discord:([0-9]{1,20})");

    private Text() {}

    /** As code of at most so many characters, in which Discord gives nothing a meaning; a dash for nothing. */
    public static String code(@Nullable String text, int most) {
        String shown = cut(visible(text), most).replace('`', '\'');
        return shown.isEmpty() ? "–" : "`" + shown + "`";
    }

    /** As prose, with everything escaped that could have a meaning. */
    public static String prose(@Nullable String text, int most) {
        String shown = cut(visible(text), most);
        StringBuilder made = new StringBuilder();
        Matcher member = MEMBER.matcher(shown);
        int done = 0;
        while (member.find()) {
            made.append(escaped(shown.substring(done, member.start())))
                    .append("<@")
                    .append(member.group(1))
                    .append('>');
            done = member.end();
        }
        return made.append(escaped(shown.substring(done))).toString();
    }

    /** For places in which Discord shows text as it is, such as buttons and what autocomplete offers. */
    public static String plain(@Nullable String text, int most) {
        return cut(visible(text), most);
    }

    /** An actor as the audit names it: a member as such, without being called; others by their name. */
    public static String actor(String actor) {
        Matcher member = MEMBER.matcher(actor);
        return member.matches() ? "<@" + member.group(1) + ">" : code(actor.replaceFirst("^caller:", ""), 80);
    }

    /** The beginning of a plan's id, which is enough to find it by. */
    public static String shortId(String plan) {
        return plan.substring(0, Math.min(8, plan.length()));
    }

    /** As many whole lines as fit. */
    public static String cutLines(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf('\n', most - 2);
        return text.substring(0, end < 0 ? most - 2 : end) + "\n…";
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    private static String visible(@Nullable String text) {
        return text == null ? "" : INVISIBLE.matcher(text).replaceAll(" ").strip();
    }

    private static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
