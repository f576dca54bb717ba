package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One condition of {@code select_filters}, for example {@code {"id":{"in":[1,2]}}}. A null value fits {@code neq} and
 * {@code notin} only; a null label counts as the empty one, as the official client has it.
 */
record Filter(String column, Operator operator, JsonNode value) {
    private static final Set<String> NOT_FILTERABLE = Set.of("dph_total", "num_gpus");

    enum Operator {
        EQ,
        NEQ,
        GT,
        GTE,
        LT,
        LTE,
        IN,
        NOTIN
    }

    static List<Filter> all(JsonNode json) throws BadArguments {
        if (!(json instanceof ObjectNode columns)) {
            throw new BadArguments("select_filters must be an object");
        }
        List<Filter> filters = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column : columns.properties()) {
            if (NOT_FILTERABLE.contains(column.getKey()) || !Instance.COLUMNS.contains(column.getKey())) {
                throw new BadArguments("cannot filter on " + column.getKey());
            }
            if (!(column.getValue() instanceof ObjectNode conditions)) {
                throw new BadArguments("filter on " + column.getKey() + " must be an object of operators");
            }
            for (Map.Entry<String, JsonNode> condition : conditions.properties()) {
                filters.add(new Filter(column.getKey(), operator(condition.getKey()), condition.getValue()).checked());
            }
        }
        return filters;
    }

    boolean fits(ObjectNode row) {
        JsonNode actual = row.path(column);
        if (column.equals("label") && actual.isNull()) {
            actual = TextNode.valueOf("");
        }
        return switch (operator) {
            case EQ -> same(actual, value);
            case NEQ -> !same(actual, value);
            case GT -> comparable(actual) && Ordering.compare(actual, value) > 0;
            case GTE -> comparable(actual) && Ordering.compare(actual, value) >= 0;
            case LT -> comparable(actual) && Ordering.compare(actual, value) < 0;
            case LTE -> comparable(actual) && Ordering.compare(actual, value) <= 0;
            case IN -> among(actual);
            case NOTIN -> !among(actual);
        };
    }

    private boolean among(JsonNode actual) {
        return value.valueStream().anyMatch(one -> same(actual, one));
    }

    private boolean comparable(JsonNode actual) {
        return actual.getNodeType() == value.getNodeType() && !actual.isNull();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.getNodeType() == other.getNodeType() && Ordering.compare(one, other) == 0;
    }

    private Filter checked() throws BadArguments {
        boolean list = operator == Operator.IN || operator == Operator.NOTIN;
        if (list != value.isArray()) {
            throw new BadArguments("filter on " + column + " has a value that does not suit its operator");
        }
        return this;
    }

    private static Operator operator(String name) throws BadArguments {
        for (Operator operator : Operator.values()) {
            if (operator.name().equalsIgnoreCase(name)) {
                return operator;
            }
        }
        throw new BadArguments("unknown filter operator " + name);
    }
}
