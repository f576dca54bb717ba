package io.vastwarden.sandbox.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that a member did and that the bot has to answer. */
public final class Interaction {
    /** What was done, with Discord's number for it. */
    public enum Kind {
        COMMAND(2),
        BUTTON(3),
        COMPLETION(4),
        FORM(5);

        final int wire;

        Kind(int wire) {
            this.wire = wire;
        }
    }

    private final World world;
    final String id;
    final String token;
    final Kind kind;
    final String name;
    final Person by;
    final Channel.State channel;
    final Instant asked;
    final Optional<Post> source;

    Optional<Answer> first = Optional.empty();
    Optional<Post> original = Optional.empty();
    final List<Post> followUps = new ArrayList<>();

    /** @param name of the command or the button, for people */
    Interaction(
            World world,
            Kind kind,
            String name,
            Person by,
            Channel.State channel,
            String token,
            Optional<Post> source) {
        this.world = world;
        this.kind = kind;
        this.name = name;
        this.by = by;
        this.channel = channel;
        this.token = token;
        this.source = source;
        id = world.ids.next();
        asked = world.clock.instant();
    }

    public String id() {
        return id;
    }

    /** The token with which alone it can be answered. */
    public String token() {
        return token;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the bot has answered it already. */
    public boolean answered() {
        return world.locked(() -> first.isPresent());
    }

    /** Waits for the first answer. */
    public Answer answer() {
        return world.await(() -> first, () -> "The bot did not answer " + this + "." + refusals());
    }

    /** Waits for the message that answers it, a deferred one too, once it says something. */
    public Card card() {
        return world.await(
                () -> original.filter(post -> !post.loading()).map(post -> new Card(world, by, post)),
                () -> "No message answers " + this + "; its first answer was " + first + "." + refusals());
    }

    /** Waits until one of the messages that answer it, be it the first or a later one, has this text somewhere. */
    public Card shows(String text) {
        return world.await(
                () -> messages()
                        .filter(post -> post.view().text().contains(text))
                        .findFirst()
                        .map(post -> new Card(world, by, post)),
                () -> "No message that answers " + this + " shows \"" + text + "\", only:\n"
                        + messages().map(post -> post.view().text()).collect(Collectors.joining("\n---\n"))
                        + refusals());
    }

    /** Waits for the form that answers it. */
    public Modal modal() {
        return switch (answer()) {
            case Answer.Asks asks -> asks.modal();
            case Answer.Replied other -> throw noForm(other);
            case Answer.Thinking other -> throw noForm(other);
            case Answer.WillEdit other -> throw noForm(other);
            case Answer.Edited other -> throw noForm(other);
            case Answer.Offers other -> throw noForm(other);
        };
    }

    /** What was sent after the first answer, so far. */
    public List<Card> followUps() {
        return world.locked(
                () -> followUps.stream().map(post -> new Card(world, by, post)).toList());
    }

    Stream<Post> messages() {
        return Stream.concat(original.stream(), followUps.stream());
    }

    private NotSeen noForm(Answer other) {
        return new NotSeen(this + " was not answered with a form but with " + other);
    }

    private String refusals() {
        return world.refusals.isEmpty() ? "" : " Calls refused so far: " + world.refusals;
    }

    @Override
    public String toString() {
        return by.name() + "'s " + kind + " \"" + name + "\"";
    }
}
