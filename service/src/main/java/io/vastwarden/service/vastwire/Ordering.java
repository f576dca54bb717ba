package io.vastwarden.service.vastwire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.core.vast.Instance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code order_by}, e.g. {@code [{"col":"id","dir":"asc"}]}, and the tokens that say where a page ended: the values of the
 * ordering's columns in its last row. Two rows are never equal, since the id is always a part of it.
 */
record Ordering(List<Column> columns) implements Comparator<Instance> {

    record Column(String name, boolean descending) {}

    /**
     * A place between two rows.
     *
     * @param values of the row before it, by column
     */
    record Place(Map<String, @Nullable Object> values) {}

    static Ordering of(JsonNode json) throws InvalidArguments {
        if (!json.isArray()) {
            throw new InvalidArguments("order_by must be a list");
        }
        List<Column> columns = new ArrayList<>();
        for (JsonNode one : json) {
            String name = one.path("col").asText();
            String direction = one.path("dir").asText("asc");
            if (!InstanceColumns.isKnown(name)) {
                throw new InvalidArguments("instances cannot be ordered by \"" + name + "\"");
            }
            if (!direction.equals("asc") && !direction.equals("desc")) {
                throw new InvalidArguments("dir in order_by must be asc or desc");
            }
            columns.add(new Column(name, direction.equals("desc")));
        }
        if (columns.stream().noneMatch(column -> column.name().equals("id"))) {
            columns.add(new Column("id", false));
        }
        return new Ordering(List.copyOf(columns));
    }

    @Override
    public int compare(Instance one, Instance other) {
        return compare(one, column -> InstanceColumns.value(other, column));
    }

    /** Whether the row comes after the place that a token names. */
    boolean isAfter(Instance one, Place place) {
        return compare(one, place.values()::get) > 0;
    }

    private int compare(Instance one, Function<String, @Nullable Object> other) {
        for (Column column : columns) {
            int order = Scalars.compare(InstanceColumns.value(one, column.name()), other.apply(column.name()));
            if (order != 0) {
                return column.descending() ? -order : order;
            }
        }
        return 0;
    }

    String tokenAfter(Instance last) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Column column : columns) {
            values.putPOJO(column.name(), InstanceColumns.value(last, column.name()));
        }
        String json =
                JsonNodeFactory.instance.objectNode().set("values", values).toString();
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that the token names. */
    Place place(String token) throws InvalidArguments {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> value : decoded(token).path("values").properties()) {
            values.put(value.getKey(), Scalars.of(value.getValue()));
        }
        boolean ofThisOrdering =
                values.keySet().equals(columns.stream().map(Column::name).collect(Collectors.toSet()));
        if (!ofThisOrdering || !(values.get("id") instanceof Number)) {
            throw strange();
        }
        return new Place(values);
    }

    private static JsonNode decoded(String token) throws InvalidArguments {
        try {
            return Arguments.json("after_token", new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | InvalidArguments e) {
            throw strange();
        }
    }

    private static InvalidArguments strange() {
        return new InvalidArguments("after_token must be the next_token of a page in the same order");
    }
}
