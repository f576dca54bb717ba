package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A button of a message.
 *
 * @param label what stands on it; empty if it is only an emoji
 * @param customId what the bot hears when it is pressed; empty for a link
 * @param url where a link leads; empty for any other
 */
public record Button(String label, Style style, String customId, String url, boolean disabled) {
    /** Discord's styles, in the order of their numbers from 1. */
    public enum Style {
        BLURPLE,
        GREY,
        GREEN,
        RED,
        LINK
    }

    static Button of(JsonNode json) {
        return new Button(
                json.path("label").asText(""),
                Style.values()[json.path("style").asInt() - 1],
                json.path("custom_id").asText(""),
                json.path("url").asText(""),
                json.path("disabled").asBoolean());
    }
}
