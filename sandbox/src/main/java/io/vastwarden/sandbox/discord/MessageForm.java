package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord accepts as a message's content, embeds and components. */
final class MessageForm {
    static final int ACTION_ROW = 1;
    static final int BUTTON = 2;

    private static final int LINK = 5;
    private static final int COMPONENTS_V2 = 1 << 15;

    private final Form form;
    private final Set<String> customIds = new HashSet<>();

    private MessageForm(String prefix) {
        form = new Form(prefix);
    }

    /** @param prefix where in the call's body this one is, for the errors */
    static void check(JsonNode body, String prefix) {
        var check = new MessageForm(prefix);
        check.form.check(body.isObject(), "_", "DICT_TYPE_CONVERT", "Only dictionaries may be used");
        check.form.length(body.path("content"), 0, 2000, "content");
        check.embeds(body.path("embeds"));
        check.rows(body.path("components"));
        check.form.check(
                (body.path("flags").asInt() & COMPONENTS_V2) == 0,
                "flags",
                "STAND_IN_LIMIT",
                "The stand-in does not know components v2");
        check.form.done();
    }

    /** Refuses what would show nothing. */
    static void checkNotEmpty(JsonNode body) {
        if (body.path("content").asText("").isBlank()
                && body.path("embeds").isEmpty()
                && body.path("components").isEmpty()) {
            throw RestError.emptyMessage();
        }
    }

    private void embeds(JsonNode embeds) {
        form.count(embeds, 0, 10, "embeds");
        int all = 0;
        for (int i = 0; i < embeds.size(); i++) {
            all += embed(embeds.get(i), "embeds." + i);
        }
        form.check(all <= 6000, "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }

    private int embed(JsonNode embed, String path) {
        form.length(embed.path("title"), 0, 256, path + ".title");
        form.length(embed.path("description"), 0, 4096, path + ".description");
        form.length(embed.path("footer").path("text"), 0, 2048, path + ".footer.text");
        form.length(embed.path("author").path("name"), 0, 256, path + ".author.name");
        JsonNode fields = embed.path("fields");
        form.count(fields, 0, 25, path + ".fields");
        int all = 0;
        for (int i = 0; i < fields.size(); i++) {
            JsonNode field = fields.get(i);
            form.length(field.path("name"), 1, 256, path + ".fields." + i + ".name");
            form.length(field.path("value"), 1, 1024, path + ".fields." + i + ".value");
            all += size(field.path("name")) + size(field.path("value"));
        }
        for (JsonNode text : List.of(
                embed.path("title"),
                embed.path("description"),
                embed.path("footer").path("text"),
                embed.path("author").path("name"))) {
            all += size(text);
        }
        return all;
    }

    private static int size(JsonNode text) {
        String value = text.asText("");
        return value.codePointCount(0, value.length());
    }

    private void rows(JsonNode rows) {
        form.count(rows, 0, 5, "components");
        for (int i = 0; i < rows.size(); i++) {
            String path = "components." + i;
            JsonNode children = rows.get(i).path("components");
            form.check(
                    rows.get(i).path("type").asInt() == ACTION_ROW,
                    path + ".type",
                    "UNION_TYPE_CHOICES",
                    "Value of field \"type\" must be one of (1,).");
            form.count(children, 1, 5, path + ".components");
            for (int j = 0; j < children.size(); j++) {
                button(children.get(j), path + ".components." + j);
            }
        }
    }

    private void button(JsonNode button, String path) {
        form.check(
                button.path("type").asInt() == BUTTON,
                path + ".type",
                "STAND_IN_LIMIT",
                "The stand-in knows no other component than buttons in a message");
        int style = button.path("style").asInt();
        form.check(style >= 1 && style <= LINK, path + ".style", "BASE_TYPE_CHOICES", "Value must be one of (1..5).");
        form.length(button.path("label"), button.has("emoji") ? 0 : 1, 80, path + ".label");
        if (style == LINK) {
            form.length(button.path("url"), 1, 512, path + ".url");
        } else {
            form.length(button.path("custom_id"), 1, 100, path + ".custom_id");
            form.check(
                    customIds.add(button.path("custom_id").asText()),
                    path + ".custom_id",
                    "COMPONENT_CUSTOM_ID_DUPLICATED",
                    "Component custom id cannot be duplicated");
        }
    }
}
