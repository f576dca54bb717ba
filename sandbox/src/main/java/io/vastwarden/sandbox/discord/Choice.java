package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One offer of an autocomplete.
 *
 * @param value what is sent if it is taken; a number for numeric options
 */
public record Choice(String name, JsonNode value) {
    static Choice of(JsonNode json) {
        return new Choice(json.path("name").asText(), json.path("value"));
    }
}
