package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A form that the bot has put before one member.
 *
 * @param interaction the interaction that it answers
 * @param texts text shown in it that is no field
 */
public record Modal(String interaction, String customId, String title, List<String> texts, List<Input> inputs) {
    /**
     * A text field.
     *
     * @param uniqueId its number in the modal
     * @param paragraph it has several lines
     * @param value what stands in it from the start
     */
    public record Input(
            int uniqueId,
            String customId,
            String label,
            String description,
            boolean paragraph,
            boolean required,
            int minLength,
            int maxLength,
            String placeholder,
            String value) {}

    static Modal of(String interaction, JsonNode data) {
        JsonNode components = data.path("components");
        List<Input> inputs = Json.each(components)
                .filter(component -> component.path("type").asInt() == AnswerForm.LABEL)
                .map(Modal::input)
                .toList();
        List<String> texts = Json.each(components)
                .filter(component -> component.path("type").asInt() == AnswerForm.TEXT_DISPLAY)
                .map(component -> component.path("content").asText())
                .toList();
        return new Modal(
                interaction, data.path("custom_id").asText(), data.path("title").asText(), texts, inputs);
    }

    private static Input input(JsonNode label) {
        JsonNode input = label.path("component");
        return new Input(
                input.path("id").asInt(),
                input.path("custom_id").asText(),
                label.path("label").asText(),
                label.path("description").asText(""),
                input.path("style").asInt() == 2,
                input.path("required").asBoolean(true),
                input.path("min_length").asInt(0),
                input.path("max_length").asInt(4000),
                input.path("placeholder").asText(""),
                input.path("value").asText(""));
    }
}
