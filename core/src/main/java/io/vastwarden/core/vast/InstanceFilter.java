package io.vastwarden.core.vast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which instances to list: those that fulfil every condition. It becomes {@code select_filters} of {@code GET
 * /api/v1/instances/}, with the operators of Vast.ai's API documentation.
 */
public record InstanceFilter(List<Condition> conditions) {
    public InstanceFilter {
        conditions = List.copyOf(conditions);
        Set<String> seen = new HashSet<>();
        for (Condition condition : conditions) {
            if (!seen.add(condition.column + " " + condition.operator)) {
                throw new IllegalArgumentException(
                        condition.column.wireName() + " is compared by " + condition.operator.wireName() + " already.");
            }
        }
    }

    /** Every instance of the account. */
    public static InstanceFilter all() {
        return new InstanceFilter(List.of());
    }

    /** The instances with these ids. */
    public static InstanceFilter ids(Collection<Long> ids) {
        return all().and(Column.ID, Operator.IN, List.copyOf(ids));
    }

    /** The instances on these machines. */
    public static InstanceFilter machines(Collection<Long> ids) {
        return all().and(Column.MACHINE_ID, Operator.IN, List.copyOf(ids));
    }

    /** Those of these that fulfil one condition more. */
    public InstanceFilter and(Column column, Operator operator, Object value) {
        return and(column, operator, List.of(value));
    }

    /** Those of these that fulfil one condition more. */
    public InstanceFilter and(Column column, Operator operator, List<?> values) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(column, operator, values));
        return new InstanceFilter(more);
    }

    /** As the wire wants it, e.g. {@code {"id":{"in":[1,2]}}}. */
    String json() {
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        for (Condition condition : conditions) {
            filters.withObjectProperty(condition.column.wireName())
                    .set(condition.operator.wireName(), condition.json());
        }
        return filters.toString();
    }

    /** The columns that Warden filters on. Vast.ai has more; {@code dph_total} and {@code num_gpus} it cannot. */
    public enum Column {
        ID,
        LABEL,
        ACTUAL_STATUS,
        GPU_NAME,
        MACHINE_ID;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean numeric() {
            return this == ID || this == MACHINE_ID;
        }
    }

    /** How a column is compared. */
    public enum Operator {
        EQ,
        NEQ,
        GT,
        GTE,
        LT,
        LTE,
        IN,
        NOTIN;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean takesMany() {
            return this == IN || this == NOTIN;
        }
    }

    /**
     * One comparison.
     *
     * @param values whole numbers for ids, texts for the rest; at least one, and exactly one unless the operator takes
     *     many
     */
    public record Condition(Column column, Operator operator, List<?> values) {
        public Condition {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException(operator.wireName()
                        + " compares with at least one value: nobody knows what none would select.");
            }
            if (!operator.takesMany() && values.size() != 1) {
                throw new IllegalArgumentException(operator.wireName() + " compares with exactly one value.");
            }
            for (Object value : values) {
                boolean fits =
                        column.numeric() ? value instanceof Long || value instanceof Integer : value instanceof String;
                if (!fits) {
                    throw new IllegalArgumentException(column.wireName() + " is compared with "
                            + (column.numeric() ? "whole numbers" : "texts") + " only.");
                }
            }
        }

        private JsonNode json() {
            ArrayNode many = JsonNodeFactory.instance.arrayNode();
            for (Object value : values) {
                if (value instanceof Number number) {
                    many.add(number.longValue());
                } else {
                    many.add(value.toString());
                }
            }
            return operator.takesMany() ? many : many.get(0);
        }
    }
}
