package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An embed of a message. What it does not have is empty.
 *
 * @param colour of the bar on the left, 0 for none
 */
public record Embed(String title, String description, int colour, List<Field> fields, String footer) {
    /** A field of an embed. */
    public record Field(String name, String value, boolean inline) {}

    static Embed of(JsonNode json) {
        return new Embed(
                json.path("title").asText(""),
                json.path("description").asText(""),
                json.path("color").asInt(0),
                Json.each(json.path("fields"))
                        .map(field -> new Field(
                                field.path("name").asText(),
                                field.path("value").asText(),
                                field.path("inline").asBoolean()))
                        .toList(),
                json.path("footer").path("text").asText(""));
    }

    /** The value of the field with this name; empty if there is none. */
    public String field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .collect(Collectors.joining("\n"));
    }

    String text() {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(title, description),
                                fields.stream().flatMap(field -> Stream.of(field.name(), field.value()))),
                        Stream.of(footer))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
