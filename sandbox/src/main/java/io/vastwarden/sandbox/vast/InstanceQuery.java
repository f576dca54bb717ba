package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query of the v1 list. */
record InstanceQuery(
        List<Filter> filters,
        Ordering ordering,
        int limit,
        Optional<List<String>> columns,
        Optional<ObjectNode> after) {
    static final int PAGE = 25;

    static InstanceQuery of(Map<String, String> parameters) throws BadArguments {
        Ordering ordering = Ordering.of(json(parameters, "order_by", "[]"));
        String token = parameters.getOrDefault("after_token", "");
        return new InstanceQuery(
                Filter.all(json(parameters, "select_filters", "{}")),
                ordering,
                limit(parameters.getOrDefault("limit", Integer.toString(PAGE))),
                columns(parameters),
                token.isEmpty() ? Optional.empty() : Optional.of(ordering.after(token)));
    }

    /** All rows that fit, in order, whatever the page. */
    List<ObjectNode> fitting(List<Instance> instances) {
        return instances.stream()
                .map(Instance::columns)
                .filter(row -> filters.stream().allMatch(filter -> filter.fits(row)))
                .sorted(ordering)
                .toList();
    }

    /** What of these is on this page and after it. */
    List<ObjectNode> remaining(List<ObjectNode> fitting) {
        return after.map(last -> fitting.stream()
                        .filter(row -> ordering.compare(row, last) > 0)
                        .toList())
                .orElse(fitting);
    }

    ObjectNode selected(ObjectNode row) {
        if (columns.isEmpty()) {
            return row;
        }
        ObjectNode asked = Json.object();
        columns.get().forEach(column -> asked.set(column, row.has(column) ? row.get(column) : asked.nullNode()));
        return asked;
    }

    private static Optional<List<String>> columns(Map<String, String> parameters) throws BadArguments {
        if (!parameters.containsKey("select_cols")) {
            return Optional.empty();
        }
        if (!(json(parameters, "select_cols", "") instanceof ArrayNode asked)) {
            throw new BadArguments("select_cols must be a list");
        }
        List<String> names = new ArrayList<>();
        for (JsonNode one : asked) {
            if (!one.isTextual()) {
                throw new BadArguments("select_cols must be a list of names");
            }
            names.add(one.textValue());
        }
        return names.contains("*") ? Optional.empty() : Optional.of(names);
    }

    private static int limit(String written) throws BadArguments {
        try {
            int limit = Integer.parseInt(written);
            if (limit >= 1 && limit <= PAGE) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw new BadArguments("limit must be a number");
        }
        throw new BadArguments("limit must be from 1 to " + PAGE);
    }

    private static JsonNode json(Map<String, String> parameters, String name, String otherwise) throws BadArguments {
        return Json.read(parameters.getOrDefault(name, otherwise))
                .orElseThrow(() -> new BadArguments(name + " is not JSON"));
    }
}
