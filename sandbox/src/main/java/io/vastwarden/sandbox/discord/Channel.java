package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A text channel, as somebody who reads along sees it: without anybody's ephemeral messages. */
public final class Channel {
    private final World world;
    final State state;

    Channel(World world, State state) {
        this.world = world;
        this.state = state;
    }

    public String id() {
        return state.id;
    }

    public String name() {
        return state.name;
    }

    public String guildId() {
        return world.locked(() -> world.guildOf(state).id);
    }

    /** The messages that everybody can see, oldest first. */
    public List<Message> messages() {
        return world.locked(() -> state.posts.stream()
                .filter(post -> !post.ephemeral())
                .map(Post::view)
                .toList());
    }

    /** Waits until the messages are as asked, and returns them. */
    public List<Message> awaitMessages(Predicate<List<Message>> asked) {
        return world.await(
                () -> Optional.of(messages()).filter(asked),
                () -> "#" + name() + " did not come to look as asked. It has: " + messages());
    }

    /** A channel as the stand-in keeps it. Guarded by the world's lock. */
    static final class State {
        final String id;
        final String name;
        final String topic;
        final List<Post> posts = new ArrayList<>();

        /** Permissions taken away in this channel, by person. */
        final Map<String, Long> denied = new LinkedHashMap<>();

        State(String id, String name, String topic) {
            this.id = id;
            this.name = name;
            this.topic = topic;
        }

        ObjectNode json() {
            var json = Json.object()
                    .put("id", id)
                    .put("type", 0)
                    .put("name", name)
                    .put("position", 0)
                    .put("topic", topic)
                    .put("nsfw", false)
                    .putNull("parent_id");
            ArrayNode overwrites = json.putArray("permission_overwrites");
            denied.forEach((person, bits) -> overwrites
                    .addObject()
                    .put("id", person)
                    .put("type", 1)
                    .put("allow", "0")
                    .put("deny", Long.toString(bits)));
            return json;
        }
    }
}
