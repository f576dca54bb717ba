package io.vastwarden.service.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A plan as the service shows it. */
record Shown(JsonNode json) {

    String id() {
        return json.path("id").asText();
    }

    String digest() {
        return json.path("digest").asText();
    }

    String state() {
        return json.path("state").asText();
    }

    boolean ended() {
        return !state().equals("awaiting_approval") && !state().equals("running");
    }

    JsonNode item(long id) {
        return items().stream()
                .filter(item -> item.path("id").asLong() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + id + " in " + json));
    }

    List<JsonNode> items() {
        return json.path("items").valueStream().toList();
    }

    String outcome(long id) {
        return item(id).path("outcome").asText();
    }

    String words(long id) {
        return item(id).path("words").asText();
    }

    Map<Long, String> outcomes() {
        Map<Long, String> outcomes = new TreeMap<>();
        items().forEach(item ->
                outcomes.put(item.path("id").asLong(), item.path("outcome").asText()));
        return outcomes;
    }
}
