package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.databind.JsonNode;
import io.vastwarden.core.vast.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is asked of the v1 list, as Vast.ai's API documentation has it, and the answer out of all instances. */
record InstanceQuery(
        List<Comparison> comparisons,
        Ordering ordering,
        int limit,
        Optional<List<String>> columns,
        Optional<Ordering.Place> after) {

    /** Vast.ai shows no more on one page. */
    static final int PAGE = 25;

    static InstanceQuery of(
            @Nullable String filters,
            @Nullable String order,
            @Nullable String limit,
            @Nullable String columns,
            @Nullable String token)
            throws InvalidArguments {
        Ordering ordering = Ordering.of(Arguments.json("order_by", order == null ? "[]" : order));
        return new InstanceQuery(
                Comparison.all(Arguments.json("select_filters", filters == null ? "{}" : filters)),
                ordering,
                limit(limit),
                columns(columns),
                token == null || token.isEmpty() ? Optional.empty() : Optional.of(ordering.place(token)));
    }

    /** The page of those that fit. */
    Map<String, Object> answer(List<Instance> all) {
        List<Instance> fitting = all.stream()
                .filter(one -> comparisons.stream().allMatch(comparison -> comparison.fits(one)))
                .sorted(ordering)
                .toList();
        List<Instance> left = after.map(place -> fitting.stream()
                        .filter(one -> ordering.isAfter(one, place))
                        .toList())
                .orElse(fitting);
        List<Instance> page = left.subList(0, Math.min(limit, left.size()));
        Map<String, Integer> labels = new TreeMap<>();
        fitting.forEach(one -> labels.merge(one.label() == null ? "" : one.label(), 1, Integer::sum));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("instances_found", fitting.size());
        answer.put("total_instances", all.size());
        answer.put("label_counts", labels);
        answer.put("next_token", page.size() < left.size() ? ordering.tokenAfter(page.getLast()) : null);
        answer.put("instances", page.stream().map(this::row).toList());
        return answer;
    }

    private Map<String, Object> row(Instance instance) {
        return columns.map(asked -> InstanceColumns.row(instance, asked))
                .orElseGet(() -> InstanceColumns.row(instance));
    }

    private static Optional<List<String>> columns(@Nullable String columns) throws InvalidArguments {
        if (columns == null) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        JsonNode asked = Arguments.json("select_cols", columns);
        for (JsonNode one : asked) {
            names.add(one.asText());
        }
        if (!asked.isArray() || names.isEmpty() || !asked.valueStream().allMatch(JsonNode::isTextual)) {
            throw new InvalidArguments("select_cols must be a list of names");
        }
        return names.contains("*") ? Optional.empty() : Optional.of(List.copyOf(names));
    }

    private static int limit(@Nullable String limit) throws InvalidArguments {
        try {
            int parsed = limit == null ? PAGE : Integer.parseInt(limit);
            if (parsed >= 1 && parsed <= PAGE) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is out of range
        }
        throw new InvalidArguments("limit must be a number from 1 to " + PAGE);
    }
}
