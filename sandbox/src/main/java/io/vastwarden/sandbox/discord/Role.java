package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A role of a guild; the one that has the guild's own id is everybody's.
 *
 * @param colour as {@code #rrggbb}
 * @param position higher is shown first, and gives a member's name its colour
 */
public record Role(String id, String name, String colour, int position, long permissions) {
    ObjectNode json() {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        var json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("permissions", Long.toString(permissions))
                .put("position", position)
                .put("color", rgb)
                .put("hoist", false)
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
        json.putObject("colors")
                .put("primary_color", rgb)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return json;
    }
}
