package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as the stand-in keeps it: in the shape of the wire. Guarded by the world's lock. */
final class Post {
    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;

    final String id;
    final Channel.State channel;
    final Person author;
    final ObjectNode json;
    private final @Nullable Person onlyFor;
    Set<String> pinged = Set.of();

    Post(String id, Channel.State channel, Person author, ObjectNode json, @Nullable Person onlyFor) {
        this.id = id;
        this.channel = channel;
        this.author = author;
        this.json = json;
        this.onlyFor = onlyFor;
    }

    boolean ephemeral() {
        return onlyFor != null;
    }

    boolean visibleTo(Person person) {
        return onlyFor == null || onlyFor.equals(person);
    }

    boolean loading() {
        return (json.path("flags").asInt() & LOADING) != 0;
    }

    Optional<String> onlyFor() {
        return Optional.ofNullable(onlyFor).map(Person::name);
    }

    Message view() {
        return Message.of(json, onlyFor(), pinged);
    }

    Happening.Shown shown() {
        return new Happening.Shown(json.deepCopy(), onlyFor());
    }
}
