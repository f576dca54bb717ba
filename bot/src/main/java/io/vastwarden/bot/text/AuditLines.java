package io.vastwarden.bot.text;

import io.vastwarden.core.api.AuditRecord;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.TimeFormat;
import org.jspecify.annotations.Nullable;

/** Records of the audit, a line each of at most {@value #LONGEST} characters. The same record makes the same line. */
public final class AuditLines {

    /** As long as a line gets. */
    public static final int LONGEST = 330;

    private static final int WORDS = 60;
    private static final int DIGEST = 64;

    private AuditLines() {}

    /** {@code `#17` 22 November 2026 08:00 · outcome · destroy 4242 · destroyed · @alice · plan `7a7f2c1e`} */
    public static String line(AuditRecord one) {
        return Stream.of(
                        mark(one) + " " + TimeFormat.DATE_TIME_SHORT.format(one.at()),
                        Text.prose(one.kind().replace('_', ' '), 20),
                        what(one),
                        whichRecord(one.details()),
                        detail(one.details(), "rule"),
                        detail(one.details(), "request"),
                        detail(one.details(), "outcome"),
                        detail(one.details(), "because"),
                        detail(one.details(), "reason"),
                        "outcome".equals(one.kind()) && !endedAsPlanned(one) ? words(one.details()) : null,
                        Text.actor(one.actor()),
                        one.plan() == null ? null : "plan " + Text.code(Text.shortId(one.plan()), 8))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** How a line begins, and no other line does. */
    public static String mark(AuditRecord one) {
        return "`#" + one.seq() + "`";
    }

    private static boolean endedAsPlanned(AuditRecord one) {
        Object outcome = one.details().get("outcome");
        return "destroyed".equals(outcome) || "cleaned".equals(outcome);
    }

    private static @Nullable String what(AuditRecord one) {
        if (one.operation() == null) {
            return null;
        }
        return Text.prose(one.operation(), 20) + (one.target() == null ? "" : " **" + one.target() + "**");
    }

    /** Of a record about the audit itself: the record that it names, whose whole digest is there to be compared. */
    private static @Nullable String whichRecord(Map<String, Object> details) {
        Object number = details.getOrDefault("seq", details.get("up_to"));
        return number instanceof Number && details.get("digest") instanceof String digest
                ? "record " + number + " " + Text.code(digest, DIGEST)
                : null;
    }

    private static @Nullable String words(Map<String, Object> details) {
        Object words = details.get("words");
        return words == null
                ? null
                : Text.outcomeWords(String.valueOf(details.get("outcome")), String.valueOf(words), WORDS);
    }

    private static @Nullable String detail(Map<String, Object> details, String name) {
        Object value = details.get(name);
        return value == null ? null : Text.prose(String.valueOf(value).replace('_', ' '), WORDS);
    }
}
