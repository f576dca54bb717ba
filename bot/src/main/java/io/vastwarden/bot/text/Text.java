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
    /** The last one: Discord takes its own addresses for invitations without any {@code https:} as well. */
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\*_~`|<>@#\\[\\]():]|^[-+]|(?<=(?i:discord(?:app)?))\\.");

    private static final Pattern MEMBER = Pattern.compile("discord:([0-9]{1,20})");
    /** Where the service's sentences name who did or may not do something: before anything that they quote. */
    private static final Pattern NAMED =
            Pattern.compile("^((?:[^\":]*(?: by|, which)|Of what) )discord:([0-9]{1,20})(?![0-9\u2026])");

    private static final Pattern ONE_PLAN = Pattern.compile("GET /v1/plans/[0-9a-f-]{36}");
    private static final Pattern PLANS = Pattern.compile("GET /v1/plans(?![/\\w])");
    private static final Pattern OTHER_ROUTES = Pattern.compile("[;.] ?(?:GET|POST|PUT|DELETE) /v1/[^.;]*(?=[.;]|$)");

    private Text() {}

    /** As code of at most so many characters, in which Discord gives nothing a meaning; a dash for nothing. */
    public static String code(@Nullable String text, int most) {
        String shown = cut(visible(text), most).replace('`', '\'');
        return shown.isEmpty() ? "–" : "`" + shown + "`";
    }

    /** As prose, with everything escaped that could have a meaning. */
    public static String prose(@Nullable String text, int most) {
        return escaped(cut(visible(text), most));
    }

    /**
     * As prose, what the service says to whoever asks, told to members: whom it names is shown as the member, without
     * being called, and instead of the paths that programs read, the commands that show the same.
     */
    public static String sentence(@Nullable String text, int most) {
        String told = ONE_PLAN.matcher(visible(text)).replaceAll("/plan");
        told = PLANS.matcher(told).replaceAll("/plans");
        told = cut(OTHER_ROUTES.matcher(told).replaceAll(""), most);
        Matcher named = NAMED.matcher(told);
        return named.find()
                ? escaped(named.group(1)) + "<@" + named.group(2) + ">" + escaped(told.substring(named.end()))
                : escaped(told);
    }

    /** What is said of how an item ended: in Vast.ai's words where it was refused, else in the service's. */
    public static String outcomeWords(String outcome, String words, int most) {
        return outcome.equals("refused") ? prose(words, most) : sentence(words, most);
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
