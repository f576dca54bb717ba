package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as it looked at one moment, in Discord's markup.
 *
 * @param author the name of who wrote it, such as {@code alice} or {@code warden}
 * @param rows the buttons, row by row
 * @param onlyFor the name of the one member who can see it, if it is ephemeral
 * @param thinking the bot has deferred and not answered yet
 * @param edited it was changed after it was first shown
 * @param pinged names of users and roles that were notified by it, and {@code everyone}
 */
public record Message(
        String id,
        String channelId,
        String author,
        String content,
        List<Embed> embeds,
        List<List<Button>> rows,
        Optional<String> onlyFor,
        boolean thinking,
        boolean edited,
        Set<String> pinged) {

    static Message of(JsonNode json, Optional<String> onlyFor, Set<String> pinged) {
        return new Message(
                json.path("id").asText(),
                json.path("channel_id").asText(),
                json.path("author").path("username").asText(),
                json.path("content").asText(""),
                Json.each(json.path("embeds")).map(Embed::of).toList(),
                Json.each(json.path("components"))
                        .map(row -> Json.each(row.path("components"))
                                .map(Button::of)
                                .toList())
                        .toList(),
                onlyFor,
                (json.path("flags").asInt() & Post.LOADING) != 0,
                Json.isSet(json.path("edited_timestamp")),
                pinged);
    }

    public boolean ephemeral() {
        return onlyFor.isPresent();
    }

    public List<Button> buttons() {
        return rows.stream().flatMap(List::stream).toList();
    }

    public Optional<Button> button(String label) {
        return buttons().stream().filter(button -> button.label().equals(label)).findFirst();
    }

    /** Everything that can be read in it, buttons included, a line each. */
    public String text() {
        return Stream.of(
                        Stream.of(content),
                        embeds.stream().map(Embed::text),
                        buttons().stream().map(button -> "[" + button.label() + "]"))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
