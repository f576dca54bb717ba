package io.vastwarden.service.protection;

import io.vastwarden.core.api.Protections.Protection;
import io.vastwarden.core.operation.Facts;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.operation.Outcome;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The protections of an account as they are at one revision.
 *
 * @param revision what was decided on them holds as long as {@link Protections#REVISION} is this
 */
public record InForce(long revision, List<Held> held) {

    private static final int MOST_IDS_TOLD = 10;

    /** A protection that holds, and its rule. */
    record Held(Protection protection, Rule rule) {}

    /** Why these may not be planned: the rules, who made them, and what they are about; empty when nothing is protected. */
    public Optional<Refusal> refusal(Operation operation, List<? extends Facts> facts, Instant now) {
        Map<Protection, List<Long>> found = new LinkedHashMap<>();
        for (Facts one : facts) {
            against(one, now)
                    .ifPresent(protection -> found.computeIfAbsent(protection, first -> new ArrayList<>())
                            .add(one.id()));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String sentences = found.entrySet().stream()
                .map(one -> listed(operation, one.getValue()) + " protected by " + told(one.getKey()) + ".")
                .collect(Collectors.joining(" "));
        return Optional.of(new Refusal(
                ProblemType.PROTECTED,
                sentences
                        + " Nothing was planned, nothing was sent. Leave out what is protected, or ask somebody with the"
                        + " grant approve or admin to remove the protection.",
                Map.of(
                        "protected",
                        found.values().stream().flatMap(List::stream).sorted().toList(),
                        "protections",
                        found.keySet().stream().map(Protection::id).toList())));
    }

    /** How an item ends that was approved before it was protected; empty when it is not. */
    public Optional<Outcome> blocked(Facts facts, Instant now) {
        return against(facts, now)
                .map(protection ->
                        new Outcome.Blocked("It is protected by " + told(protection) + ". It was not sent."));
    }

    private Optional<Protection> against(Facts facts, Instant now) {
        return held.stream()
                .filter(one -> one.rule().protects(facts, now))
                .map(Held::protection)
                .findFirst();
    }

    /** {@code the rule "the label prod-*" (k3v9x2mq) of caller:lead: serves customers} */
    private static String told(Protection one) {
        return "the rule \"" + one.rule() + "\" (" + one.id() + ") of " + one.madeBy() + ": \"" + one.reason() + "\"";
    }

    private static String listed(Operation operation, List<Long> ids) {
        String shown = ids.stream().limit(MOST_IDS_TOLD).map(String::valueOf).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_IDS_TOLD;
        String target = operation.target().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + operation.target().substring(1);
        return ids.size() == 1
                ? target + " " + shown + " is"
                : target + "s " + shown + (more > 0 ? " and " + more + " more" : "") + " are";
    }
}
