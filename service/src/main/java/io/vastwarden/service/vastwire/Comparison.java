package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.core.vast.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One condition of {@code select_filters}, e.g. {@code {"id":{"in":[1,2]}}}, with the operators of Vast.ai's API
 * documentation. What has no value fits only {@code neq} and {@code notin}; but no label is the empty one, or null, as the
 * official client asks for what has none.
 *
 * @param values exactly one, unless the operator takes many
 */
record Comparison(String column, Operator operator, List<@Nullable Object> values) {

    /** Vast.ai cannot filter on these. */
    private static final Set<String> NOT_FILTERABLE = Set.of("dph_total", "num_gpus");

    enum Operator {
        EQ,
        NEQ,
        GT,
        GTE,
        LT,
        LTE,
        IN,
        NOTIN;

        boolean takesMany() {
            return this == IN || this == NOTIN;
        }

        static Operator named(String name) throws InvalidArguments {
            return Arrays.stream(values())
                    .filter(operator -> operator.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidArguments("select_filters has the operator \"" + name + "\"; there are "
                                    + Arrays.stream(values())
                                            .map(operator -> operator.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", "))));
        }
    }

    /** All conditions of {@code select_filters}. */
    static List<Comparison> all(JsonNode filters) throws InvalidArguments {
        List<Comparison> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column :
                object("select_filters", filters).properties()) {
            if (NOT_FILTERABLE.contains(column.getKey()) || !InstanceColumns.isKnown(column.getKey())) {
                throw new InvalidArguments("instances cannot be filtered by \"" + column.getKey() + "\"");
            }
            for (Map.Entry<String, JsonNode> condition : object("the filter by " + column.getKey(), column.getValue())
                    .properties()) {
                all.add(of(column.getKey(), Operator.named(condition.getKey()), condition.getValue()));
            }
        }
        return all;
    }

    private static Comparison of(String column, Operator operator, JsonNode value) throws InvalidArguments {
        if (operator.takesMany() != value.isArray()) {
            throw new InvalidArguments("the filter by " + column + " has a value that does not suit its operator");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonNode one : operator.takesMany() ? value : List.of(value)) {
            values.add(Scalars.of(one));
        }
        return new Comparison(column, operator, values);
    }

    boolean fits(Instance instance) {
        Object actual = InstanceColumns.value(instance, column);
        Object first = values.isEmpty() ? null : values.getFirst();
        return switch (operator) {
            case EQ -> same(actual, first);
            case NEQ -> !same(actual, first);
            case GT -> Scalars.comparable(actual, first) && Scalars.compare(actual, first) > 0;
            case GTE -> Scalars.comparable(actual, first) && Scalars.compare(actual, first) >= 0;
            case LT -> Scalars.comparable(actual, first) && Scalars.compare(actual, first) < 0;
            case LTE -> Scalars.comparable(actual, first) && Scalars.compare(actual, first) <= 0;
            case IN -> values.stream().anyMatch(one -> same(actual, one));
            case NOTIN -> values.stream().noneMatch(one -> same(actual, one));
        };
    }

    private boolean same(@Nullable Object actual, @Nullable Object wanted) {
        if (column.equals("label")) {
            return Objects.equals(Objects.requireNonNullElse(actual, ""), Objects.requireNonNullElse(wanted, ""));
        }
        return Scalars.comparable(actual, wanted) && Scalars.compare(actual, wanted) == 0;
    }

    private static ObjectNode object(String what, JsonNode json) throws InvalidArguments {
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidArguments(what + " must be an object");
    }
}
