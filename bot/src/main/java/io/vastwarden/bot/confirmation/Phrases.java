package io.vastwarden.bot.confirmation;

import io.vastwarden.bot.text.Amounts;
import io.vastwarden.bot.text.Lines;
import io.vastwarden.bot.text.Text;
import io.vastwarden.core.api.Plan;
import io.vastwarden.core.operation.Operation;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What cards say of plans and items. */
final class Phrases {

    private static final int BAR = 20;

    private Phrases() {}

    /** {@code Destroy 3 instances} */
    static String does(Plan plan) {
        return switch (plan.operation()) {
                    case DESTROY -> "Destroy ";
                    case CLEANUP -> "Clean up ";
                }
                + number(plan);
    }

    static String did(Plan plan) {
        return switch (plan.operation()) {
                    case DESTROY -> "Destroyed ";
                    case CLEANUP -> "Cleaned up ";
                }
                + number(plan);
    }

    static String target(Plan plan) {
        return plan.operation().target();
    }

    private static String number(Plan plan) {
        return Amounts.count(plan.items().size(), target(plan));
    }

    static String item(Operation operation, Plan.Item item, Instant now) {
        return switch (operation) {
            case DESTROY ->
                Lines.instance(
                        item.id(),
                        item.label(),
                        item.numGpus(),
                        item.gpuName(),
                        item.dollarsPerHour(),
                        item.startedAt(),
                        item.status(),
                        now);
            case CLEANUP -> Lines.machine(item.id(), item.label(), item.numGpus(), item.gpuName(), item.diskGb());
        };
    }

    /** {@code ✓ 4242 train-1: destroyed}, with Vast.ai's or Warden's words where it did not go as planned. */
    static String outcome(Plan.Item item) {
        String outcome = item.outcome() == null ? "not ended" : item.outcome().replace('_', ' ');
        String deleted =
                item.numDeleted() == null ? "" : ", " + Amounts.count(item.numDeleted(), "contract") + " deleted";
        String words = item.words() == null || asPlanned(item.outcome())
                ? ""
                : ": " + Text.outcomeWords(outcome, item.words(), 240);
        Plan.Resolution resolution = item.resolution();
        String shown = resolution == null ? item.outcome() : resolution.outcome();
        return mark(shown) + " **" + item.id() + "** " + Text.code(item.label(), 40) + " " + outcome + deleted
                + (resolution == null ? words : resolved(resolution));
    }

    private static String resolved(Plan.Resolution resolution) {
        return ", found out later: " + resolution.outcome().replace('_', ' ') + ", by " + Text.actor(resolution.by())
                + ": " + Text.prose(resolution.reason(), 120);
    }

    /** Whether nobody knows how it ended. */
    static boolean isOpenQuestion(Plan.Item item) {
        return "unclear".equals(item.outcome()) && item.resolution() == null;
    }

    /** Whether it ended as those who said yes wanted it. */
    static boolean asPlanned(@Nullable String outcome) {
        return "destroyed".equals(outcome) || "cleaned".equals(outcome);
    }

    private static String mark(@Nullable String outcome) {
        return switch (outcome == null ? "" : outcome) {
            case "destroyed", "cleaned", "already_gone" -> "✓";
            case "unclear" -> "**?**";
            case "refused", "blocked", "not_done" -> "✗";
            default -> "–";
        };
    }

    /** {@code 2 destroyed, 1 unclear}; empty while nothing has ended. */
    static String outcomes(Plan plan) {
        Map<String, Integer> counts = new TreeMap<>();
        plan.items().forEach(item -> {
            if (item.outcome() != null) {
                counts.merge(item.outcome(), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    static String outcomesInTitle(Plan plan) {
        return Text.plain(outcomes(plan), 150);
    }

    /** {@code ▰▰▰▰▰▱▱▱▱▱} */
    static String bar(int done, int all) {
        int full = all == 0 ? BAR : done * BAR / all;
        return "▰".repeat(full) + "▱".repeat(BAR - full);
    }
}
