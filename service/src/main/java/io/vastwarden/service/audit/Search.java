package io.vastwarden.service.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as SQL that is answered from one index, in the index's order, however long the audit is. A condition that must
 * not choose the index is written so that it cannot: most records have the same account, so it says little.
 */
final class Search {

    /**
     * Times nearly grow with the numbers. Where clocks were set back the first and the last of a span are looked for among
     * so many.
     */
    private static final int AMONG = 1_000;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Audit.Question question;

    Search(Audit.Question question) {
        this.question = question;
        whatItIsAbout();
        numbers();
    }

    /** The condition and the order, without {@code WHERE}. */
    String fitting() {
        return String.join(" AND ", conditions) + " ORDER BY seq"
                + switch (question.order()) {
                    case NEWEST_FIRST -> " DESC";
                    case OLDEST_FIRST -> "";
                }
                + " LIMIT :limit";
    }

    /** What {@link #fitting} names. */
    Map<String, Object> values() {
        return Map.copyOf(values);
    }

    private void whatItIsAbout() {
        boolean few = false;
        if (question.plan() != null) {
            equal("plan", question.plan(), true);
            few = true;
        }
        if (question.target() != null && question.operation() != null) {
            conditions.add(
                    few
                            ? "target + 0 = :target AND operation || '' = :operation"
                            : "target = :target AND operation = :operation");
            values.put("target", question.target());
            values.put("operation", question.operation());
            few = true;
        }
        if (question.actor() != null) {
            equal("actor", question.actor(), !few);
        }
        boolean chooses = !few;
        question.reach().single().ifPresent(account -> equal("account", account, chooses));
    }

    private void equal(String column, String value, boolean choosesIndex) {
        conditions.add(column + (choosesIndex ? " = :" : " || '' = :") + column);
        values.put(column, value);
    }

    private void numbers() {
        values.put("from", question.from());
        values.put("limit", question.limit());
        String span = span();
        if (span.isEmpty()) {
            conditions.add(
                    switch (question.order()) {
                        case NEWEST_FIRST -> "seq < :from";
                        case OLDEST_FIRST -> "seq > :from";
                    });
            return;
        }
        String within = " FROM (SELECT seq FROM audit WHERE " + span + " ORDER BY ";
        String first = within + "at, seq LIMIT " + AMONG + ") AS earliest)";
        String last = within + "at DESC, seq DESC LIMIT " + AMONG + ") AS latest)";
        // An index can begin at one bound only, so the nearer of two is worked out before.
        switch (question.order()) {
            case NEWEST_FIRST -> {
                conditions.add("seq < (SELECT CASE WHEN max(seq) >= :from THEN :from ELSE max(seq) + 1 END" + last);
                conditions.add("seq >= (SELECT min(seq)" + first);
            }
            case OLDEST_FIRST -> {
                conditions.add("seq > (SELECT CASE WHEN min(seq) <= :from THEN :from ELSE min(seq) - 1 END" + first);
                conditions.add("seq <= (SELECT max(seq)" + last);
            }
        }
    }

    /** The condition on the time that an index answers; the one on each record is beside it. Empty without one. */
    private String span() {
        List<String> span = new ArrayList<>();
        if (question.since() != null) {
            span.add("at >= :since");
            conditions.add("at + 0 >= :since");
            values.put("since", question.since().toEpochMilli());
        }
        if (question.until() != null) {
            span.add("at < :until");
            conditions.add("at + 0 < :until");
            values.put("until", question.until().toEpochMilli());
        }
        return String.join(" AND ", span);
    }
}
