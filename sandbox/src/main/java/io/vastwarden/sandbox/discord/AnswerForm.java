package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** What Discord accepts as autocomplete choices and as a modal. */
final class AnswerForm {
    static final int LABEL = 18;
    static final int TEXT_INPUT = 4;
    static final int TEXT_DISPLAY = 10;

    private AnswerForm() {}

    static void checkChoices(JsonNode data) {
        var form = new Form("data.");
        JsonNode choices = data.path("choices");
        form.check(choices.isArray(), "choices", "BASE_TYPE_REQUIRED", "This field is required");
        form.count(choices, 0, 25, "choices");
        for (int i = 0; i < choices.size(); i++) {
            String path = "choices." + i;
            JsonNode value = choices.get(i).path("value");
            form.length(choices.get(i).path("name"), 1, 100, path + ".name");
            form.check(Json.isSet(value), path + ".value", "BASE_TYPE_REQUIRED", "This field is required");
            if (value.isTextual()) {
                form.length(value, 1, 100, path + ".value");
            }
        }
        form.done();
    }

    static void checkModal(JsonNode data) {
        var form = new Form("data.");
        form.length(data.path("title"), 1, 45, "title");
        form.length(data.path("custom_id"), 1, 100, "custom_id");
        JsonNode components = data.path("components");
        form.count(components, 1, 5, "components");
        for (int i = 0; i < components.size(); i++) {
            String path = "components." + i;
            JsonNode component = components.get(i);
            switch (component.path("type").asInt()) {
                case LABEL -> label(form, component, path);
                case TEXT_DISPLAY -> form.length(component.path("content"), 1, 4000, path + ".content");
                default ->
                    form.check(
                            false,
                            path + ".type",
                            "UNION_TYPE_CHOICES",
                            "The stand-in knows labels (18) and text displays (10) in a modal");
            }
        }
        form.done();
    }

    private static void label(Form form, JsonNode label, String path) {
        form.length(label.path("label"), 1, 45, path + ".label");
        form.length(label.path("description"), 0, 100, path + ".description");
        JsonNode input = label.path("component");
        String at = path + ".component";
        form.check(
                input.path("type").asInt() == TEXT_INPUT,
                at + ".type",
                "STAND_IN_LIMIT",
                "The stand-in knows no other field than text inputs in a label");
        int style = input.path("style").asInt();
        form.check(style == 1 || style == 2, at + ".style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
        form.length(input.path("custom_id"), 1, 100, at + ".custom_id");
        form.length(input.path("placeholder"), 0, 100, at + ".placeholder");
        form.length(input.path("value"), 0, 4000, at + ".value");
        form.check(
                within(input.path("min_length"), 0) && within(input.path("max_length"), 1),
                at,
                "NUMBER_TYPE_MAX",
                "Lengths must be at most 4000, and max_length at least 1");
    }

    private static boolean within(JsonNode number, int min) {
        return !Json.isSet(number) || (number.asInt() >= min && number.asInt() <= 4000);
    }
}
