package io.vastwarden.sandbox.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person in a channel: acts as one does with Discord's client, and sees what one sees there. What waits, waits as
 * long as {@link DiscordSettings#patience()} and then throws {@link NotSeen}.
 */
public final class Member {
    private final World world;
    private final Person person;
    private final Channel.State channel;
    private final Asking asking;

    Member(World world, Person person, Channel.State channel) {
        this.world = world;
        this.person = person;
        this.channel = channel;
        asking = new Asking(world, person, channel);
    }

    public String id() {
        return person.id();
    }

    public String name() {
        return person.name();
    }

    /** The same person in another channel. */
    public Member in(Channel other) {
        return new Member(world, person, other.state);
    }

    /** The commands that the client offers here. */
    public List<SlashCommand> commands() {
        return world.locked(asking::commands);
    }

    /** Sends a slash command: {@code /destroy instance:4242 reason:run finished}. */
    public Interaction types(String line) {
        return world.locked(() -> {
            SlashCommand command = asking.command(CommandLine.name(line));
            return asking.command(command, CommandLine.read(line, command).values());
        });
    }

    /** Sends a slash command whose options are filled in already. */
    public Interaction runs(String command, Map<String, String> values) {
        return world.locked(() -> asking.command(asking.command(command), values));
    }

    /** Types a command as far as this, and waits for what is offered for its last option. */
    public List<Choice> completes(String line) {
        Interaction interaction = world.locked(() -> {
            SlashCommand command = asking.command(CommandLine.name(line));
            Map<String, String> values = CommandLine.read(line, command).values();
            if (values.isEmpty()) {
                throw new NotPossible("Nothing to complete in " + line);
            }
            return asking.completion(
                    command, values, List.copyOf(values.keySet()).getLast());
        });
        return switch (interaction.answer()) {
            case Answer.Offers offers -> offers.choices();
            case Answer.Replied other -> throw new IllegalStateException(other.toString());
            case Answer.Thinking other -> throw new IllegalStateException(other.toString());
            case Answer.WillEdit other -> throw new IllegalStateException(other.toString());
            case Answer.Edited other -> throw new IllegalStateException(other.toString());
            case Answer.Asks other -> throw new IllegalStateException(other.toString());
        };
    }

    /** Asks what is offered for one option, and does not wait. */
    public Interaction asksFor(String command, Map<String, String> values, String focused) {
        return world.locked(() -> asking.completion(asking.command(command), values, focused));
    }

    /** Presses a button that the member can see and that is not greyed out. */
    public Interaction presses(Card card, String label) {
        return world.locked(() -> {
            Button button = asking.visible(card.post)
                    .view()
                    .button(label)
                    .orElseThrow(() -> new NotPossible("There is no button \"" + label + "\" on:\n"
                            + card.post.view().text()));
            return asking.button(card.post, button);
        });
    }

    /** As {@link #presses(Card, String)}, for a message seen before; what counts is how it looks now. */
    public Interaction presses(Message message, String label) {
        return presses(card(message.id()), label);
    }

    /** Presses the button with this id on this message. */
    public Interaction pressesId(String messageId, String customId) {
        return world.locked(() -> {
            Post post = card(messageId).post;
            Button button = post.view().buttons().stream()
                    .filter(one -> one.customId().equals(customId))
                    .findFirst()
                    .orElseThrow(() -> new NotPossible("That button is no longer there"));
            return asking.button(post, button);
        });
    }

    /** Submits a form that was put before this member. Fields are named by label or custom id. */
    public Interaction fills(Modal modal, Map<String, String> values) {
        return world.locked(() -> {
            Interaction opened = world.interactions.stream()
                    .filter(one -> one.id.equals(modal.interaction()) && one.by.equals(person))
                    .findFirst()
                    .orElseThrow(() -> new NotPossible("This form was not put before " + person.name()));
            return asking.form(opened, modal, byId(modal, values));
        });
    }

    /** Writes an ordinary message. */
    public Message says(String text) {
        return world.locked(() -> {
            var body = Json.object().put("content", text);
            MessageForm.check(body, "");
            return world.posts.write(channel, person, body, null, Json.object()).view();
        });
    }

    /** Everything that this member can see in this channel, oldest first. */
    public List<Message> messages() {
        return world.locked(() -> visible().map(Post::view).toList());
    }

    /** The ephemeral messages for this member, oldest first. */
    public List<Message> ephemerals() {
        return world.locked(
                () -> visible().filter(Post::ephemeral).map(Post::view).toList());
    }

    /** Waits until a message has this text somewhere, buttons included, and returns the latest that has. */
    public Card sees(String text) {
        return world.await(
                () -> showing(text),
                () -> person.name() + " does not see \"" + text + "\" in #" + channel.name + ", only:\n" + everything()
                        + "\nCalls refused so far: " + world.refusals);
    }

    /** Throws {@link NotSeen} if a message has this text now. Does not wait. */
    public void doesNotSee(String text) {
        world.locked(() -> {
            if (showing(text).isPresent()) {
                throw new NotSeen(person.name() + " sees \"" + text + "\" in:\n" + everything());
            }
        });
    }

    /** Makes an ephemeral message disappear. */
    public void dismisses(Message message) {
        world.locked(() -> {
            Post post = card(message.id()).post;
            if (!post.ephemeral()) {
                throw new NotPossible("Only what nobody else can see can be dismissed");
            }
            world.posts.delete(post);
        });
    }

    /** The names of the roles, highest first. */
    public List<String> roles() {
        return world.locked(() -> world.guildOf(channel).rolesOf(person.id()).stream()
                .map(Role::name)
                .toList());
    }

    /** From now on the member has these roles, by name or id, and no others. */
    public void nowHas(String... roles) {
        world.locked(() -> {
            Guild guild = world.guildOf(channel);
            Set<String> ids = Stream.of(roles)
                    .map(role -> guild.role(role)
                            .orElseThrow(() -> new NotPossible(guild.name + " has no role " + role))
                            .id())
                    .collect(Collectors.toUnmodifiableSet());
            guild.members.put(person.id(), ids);
            world.tell(new Happening.Rearranged());
        });
    }

    /** The message with this id as this member sees it, with all that comes. */
    public Card card(String messageId) {
        return world.locked(() -> new Card(
                world,
                person,
                visible()
                        .filter(post -> post.id.equals(messageId))
                        .findFirst()
                        .orElseThrow(() -> new NotPossible(person.name() + " cannot see that message"))));
    }

    private Optional<Card> showing(String text) {
        return visible()
                .filter(post -> post.view().text().contains(text))
                .reduce((older, newer) -> newer)
                .map(post -> new Card(world, person, post));
    }

    private Stream<Post> visible() {
        return Posts.seenBy(person, channel).stream();
    }

    private String everything() {
        return visible().map(post -> post.view().text()).collect(Collectors.joining("\n---\n"));
    }

    private static Map<String, String> byId(Modal modal, Map<String, String> values) {
        Map<String, String> byId = new LinkedHashMap<>();
        values.forEach((name, value) -> byId.put(
                modal.inputs().stream()
                        .filter(input ->
                                input.label().equals(name) || input.customId().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotPossible("The form has no field " + name + ": " + modal))
                        .customId(),
                value));
        return byId;
    }
}
