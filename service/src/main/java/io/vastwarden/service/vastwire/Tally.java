package io.vastwarden.service.vastwire;

import io.vastwarden.core.api.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has become of the instances of a plan.
 *
 * @param outcomes by id, of those that have ended
 * @param told the same in sentences, those that share one together
 * @param allGone whether every instance that was asked for is gone, whoever destroyed it
 */
record Tally(Map<Long, String> outcomes, String told, boolean allGone) {

    /**
     * Counts.
     *
     * @param asked what was asked for; what of it the account did not have is not in the plan
     */
    static Tally of(Plan plan, List<Long> asked) {
        Map<Long, String> outcomes = new TreeMap<>();
        Map<String, List<Long>> alike = new LinkedHashMap<>();
        for (Plan.Item item : plan.items()) {
            String outcome = item.outcome();
            if (outcome != null) {
                outcomes.put(item.id(), outcome);
                alike.computeIfAbsent(sentence(outcome, item), same -> new java.util.ArrayList<>())
                        .add(item.id());
            }
        }
        TreeSet<Long> absent = new TreeSet<>(asked);
        plan.items().forEach(item -> absent.remove(item.id()));
        if (!absent.isEmpty()) {
            alike.put(
                    "Not in the account \"" + plan.account() + "\", so that nothing was sent for it: ",
                    List.copyOf(absent));
        }
        String told = alike.entrySet().stream()
                .map(one -> one.getKey().replace("\n", " ") + listed(one.getValue()) + ".")
                .collect(Collectors.joining(" "));
        return new Tally(outcomes, told, outcomes.size() == plan.items().size() && onlyGone(outcomes));
    }

    int ended() {
        return outcomes.size();
    }

    private static boolean onlyGone(Map<Long, String> outcomes) {
        return outcomes.values().stream().allMatch(word -> word.equals("destroyed") || word.equals("already_gone"));
    }

    /** How those that ended so are spoken of, up to their ids. */
    private static String sentence(String outcome, Plan.Item item) {
        return switch (outcome) {
            case "destroyed" -> "Destroyed, verified gone: ";
            case "already_gone" -> "Gone before: ";
            default -> item.words() + " So ended (" + outcome + "): ";
        };
    }

    private static String listed(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
