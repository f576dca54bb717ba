package io.vastwarden.sandbox.discord;

import java.util.Optional;
import java.util.function.Predicate;

/** A message that goes on living, as one member sees it. */
public final class Card {
    private final World world;
    private final Person viewer;
    final Post post;

    Card(World world, Person viewer, Post post) {
        this.world = world;
        this.viewer = viewer;
        this.post = post;
    }

    /** How it looks now. */
    public Message now() {
        return world.locked(post::view);
    }

    /** Whether it is still there. */
    public boolean exists() {
        return world.locked(() -> post.channel.posts.contains(post));
    }

    /** Waits until it has this text somewhere, buttons included. */
    public Message shows(String text) {
        return becomes(message -> message.text().contains(text), "to show \"" + text + "\"");
    }

    /** Waits until it no longer has this text. */
    public Message hides(String text) {
        return becomes(message -> !message.text().contains(text), "to lose \"" + text + "\"");
    }

    /** Waits until it is as asked. */
    public Message becomes(Predicate<Message> asked) {
        return becomes(asked, "to become as asked");
    }

    private Message becomes(Predicate<Message> asked, String wish) {
        return world.await(
                () -> Optional.of(post.view()).filter(asked),
                () -> "A message was expected " + wish + ", but it is:\n"
                        + post.view().text() + "\nCalls refused so far: " + world.refusals);
    }

    /** The member who sees it presses a button. */
    public Interaction press(String label) {
        return new Member(world, viewer, post.channel).presses(this, label);
    }
}
