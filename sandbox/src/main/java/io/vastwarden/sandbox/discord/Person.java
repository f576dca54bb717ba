package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A user of the stand-in.
 *
 * @param name the name one types after an @
 * @param shown the name one sees beside messages
 */
public record Person(String id, String name, String shown, boolean bot) {
    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("username", name)
                .put("global_name", shown)
                .put("discriminator", "0")
                .putNull("avatar")
                .put("bot", bot)
                .put("public_flags", 0);
    }
}
