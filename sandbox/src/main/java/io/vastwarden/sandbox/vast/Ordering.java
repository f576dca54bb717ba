package io.vastwarden.sandbox.vast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code order_by}, and the tokens that say where a page ended: the sort columns of its last row, so that rows which
 * come and go between two pages make no other row appear twice or never.
 */
record Ordering(List<Column> columns) implements Comparator<ObjectNode> {
    record Column(String name, boolean descending) {}

    static Ordering of(JsonNode json) throws BadArguments {
        List<Column> columns = new ArrayList<>();
        for (JsonNode one : json) {
            String name = one.path("col").asText();
            String direction = one.path("dir").asText("asc");
            if (!Instance.COLUMNS.contains(name)) {
                throw new BadArguments("cannot order by " + name);
            }
            if (!direction.equals("asc") && !direction.equals("desc")) {
                throw new BadArguments("order direction must be asc or desc");
            }
            columns.add(new Column(name, direction.equals("desc")));
        }
        if (!json.isArray()) {
            throw new BadArguments("order_by must be a list");
        }
        if (columns.stream().noneMatch(column -> column.name().equals("id"))) {
            columns.add(new Column("id", false));
        }
        return new Ordering(List.copyOf(columns));
    }

    @Override
    public int compare(ObjectNode one, ObjectNode other) {
        for (Column column : columns) {
            int order = compare(one.path(column.name()), other.path(column.name()));
            if (order != 0) {
                return column.descending() ? -order : order;
            }
        }
        return 0;
    }

    String tokenAfter(ObjectNode last) {
        ObjectNode values = Json.object();
        columns.forEach(column -> values.set(column.name(), last.path(column.name())));
        String json = Json.object().set("values", values).toString();
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The sort columns of the row after which the page begins. */
    ObjectNode after(String token) throws BadArguments {
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        return decoded(token)
                .flatMap(Json::readObject)
                .map(json -> json.path("values"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(values -> names.equals(
                        values.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet())))
                .orElseThrow(() -> new BadArguments("invalid after_token"));
    }

    /** Nulls and what is missing come last. */
    static int compare(JsonNode one, JsonNode other) {
        boolean noOne = one.isNull() || one.isMissingNode();
        boolean noOther = other.isNull() || other.isMissingNode();
        if (noOne || noOther) {
            return Boolean.compare(noOne, noOther);
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        if (one.isBoolean() && other.isBoolean()) {
            return Boolean.compare(one.booleanValue(), other.booleanValue());
        }
        return one.asText().compareTo(other.asText());
    }

    private static Optional<String> decoded(String token) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
