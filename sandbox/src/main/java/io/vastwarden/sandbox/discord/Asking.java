package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Turns what one person does in one channel into interactions, and sends them to the bot. Guarded by the world's lock. */
final class Asking {
    private final World world;
    private final Person person;
    private final Channel.State channel;

    Asking(World world, Person person, Channel.State channel) {
        this.world = world;
        this.person = person;
        this.channel = channel;
    }

    List<SlashCommand> commands() {
        Guild guild = world.guildOf(channel);
        long permissions = guild.permissions(person.id(), channel);
        if (!guild.has(GpuTeam.BOT)) {
            return List.of();
        }
        return Stream.concat(guild.commands.stream(), world.globalCommands.stream())
                .map(SlashCommand::of)
                .filter(command -> command.shownTo(permissions))
                .toList();
    }

    SlashCommand command(String name) {
        return commands().stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotPossible("There is no command /" + name + " here, only "
                        + commands().stream().map(SlashCommand::name).toList()));
    }

    Interaction command(SlashCommand command, Map<String, String> values) {
        for (SlashCommand.Option option : command.options()) {
            if (option.required() && values.getOrDefault(option.name(), "").isEmpty()) {
                throw new NotPossible("/" + command.name() + " needs " + option.name());
            }
        }
        ObjectNode data = start(command);
        ArrayNode options = data.putArray("options");
        values.forEach((name, typed) -> {
            SlashCommand.Option option = option(command, name);
            JsonNode value = value(option, typed);
            if (option.type() == OptionType.USER) {
                value = user(data, value.asText());
            }
            options.add(json(option, value));
        });
        return send(Interaction.Kind.COMMAND, command.name(), Optional.empty(), data);
    }

    Interaction completion(SlashCommand command, Map<String, String> values, String focused) {
        if (!option(command, focused).autocomplete()) {
            throw new NotPossible("/" + command.name() + " offers nothing for " + focused);
        }
        ObjectNode data = start(command);
        ArrayNode options = data.putArray("options");
        values.forEach((name, typed) -> {
            SlashCommand.Option option = option(command, name);
            if (name.equals(focused)) {
                // What is being typed goes as text, whatever the option's type.
                options.add(json(option, TextNode.valueOf(typed)).put("focused", true));
            } else {
                options.add(json(option, value(option, typed)));
            }
        });
        return send(Interaction.Kind.COMPLETION, command.name(), Optional.empty(), data);
    }

    Interaction button(Post post, Button button) {
        visible(post);
        if (button.disabled()) {
            throw new NotPossible("The button \"" + button.label() + "\" is greyed out");
        }
        if (button.style() == Button.Style.LINK) {
            throw new NotPossible("The button \"" + button.label() + "\" is a link, and tells the bot nothing");
        }
        ObjectNode data =
                Json.object().put("component_type", MessageForm.BUTTON).put("custom_id", button.customId());
        return send(Interaction.Kind.BUTTON, button.label(), Optional.of(post), data);
    }

    Interaction form(Interaction opened, Modal modal, Map<String, String> values) {
        ObjectNode data = Json.object().put("custom_id", modal.customId());
        ArrayNode components = data.putArray("components");
        for (Modal.Input input : modal.inputs()) {
            String value = values.getOrDefault(input.customId(), input.value());
            if (input.required() && value.isBlank()) {
                throw new NotPossible("The field " + input.label() + " must be filled");
            }
            if (!value.isEmpty() && (value.length() < input.minLength() || value.length() > input.maxLength())) {
                throw new NotPossible("The field " + input.label() + " takes " + input.minLength() + " to "
                        + input.maxLength() + " characters");
            }
            components
                    .addObject()
                    .put("type", AnswerForm.LABEL)
                    .put("id", input.uniqueId() - 1)
                    .putObject("component")
                    .put("type", AnswerForm.TEXT_INPUT)
                    .put("id", input.uniqueId())
                    .put("custom_id", input.customId())
                    .put("value", value);
        }
        return send(Interaction.Kind.FORM, modal.title(), opened.source, data);
    }

    Post visible(Post post) {
        if (!post.channel.posts.contains(post)) {
            throw new NotPossible("That message was deleted");
        }
        if (!post.visibleTo(person)) {
            throw new NotPossible(person.name() + " cannot see that message");
        }
        return post;
    }

    private static ObjectNode start(SlashCommand command) {
        return Json.object().put("id", command.id()).put("name", command.name()).put("type", 1);
    }

    private static SlashCommand.Option option(SlashCommand command, String name) {
        return command.option(name).orElseThrow(() -> new NotPossible("/" + command.name() + " has no option " + name));
    }

    private static JsonNode value(SlashCommand.Option option, String typed) {
        if (!option.choices().isEmpty()) {
            return option.choices().stream()
                    .filter(choice -> choice.name().equals(typed)
                            || choice.value().asText().equals(typed))
                    .findFirst()
                    .orElseThrow(() -> new NotPossible(option.name() + " is one of "
                            + option.choices().stream().map(Choice::name).toList()))
                    .value();
        }
        return option.type()
                .read(typed)
                .orElseThrow(() -> new NotPossible(option.name() + " takes no \"" + typed + "\""));
    }

    private static ObjectNode json(SlashCommand.Option option, JsonNode value) {
        ObjectNode json = Json.object().put("type", option.type().wire()).put("name", option.name());
        json.set("value", value);
        return json;
    }

    private JsonNode user(ObjectNode data, String nameOrId) {
        Person meant = world.named(nameOrId)
                .or(() -> Optional.ofNullable(world.people.get(nameOrId)))
                .orElseThrow(() -> new NotPossible("There is nobody called " + nameOrId));
        ObjectNode resolved = data.withObjectProperty("resolved");
        resolved.withObjectProperty("users").set(meant.id(), meant.json());
        ObjectNode member = world.guildOf(channel).member(meant);
        member.remove("user");
        member.put("permissions", Long.toString(world.guildOf(channel).permissions(meant.id(), channel)));
        resolved.withObjectProperty("members").set(meant.id(), member);
        return TextNode.valueOf(meant.id());
    }

    private Interaction send(Interaction.Kind kind, String name, Optional<Post> source, ObjectNode data) {
        Guild guild = world.guildOf(channel);
        if (!guild.has(GpuTeam.BOT)) {
            throw new NotPossible("The bot is no longer in " + guild.name);
        }
        String token = "sandbox-" + UUID.randomUUID();
        var interaction = new Interaction(world, kind, name, person, channel, token, source);
        world.interactions.removeIf(
                old -> world.clock.instant().isAfter(old.asked.plus(InteractionRoutes.TOKEN_LIFE.multipliedBy(4))));
        world.interactions.add(interaction);
        world.sessions.dispatch("INTERACTION_CREATE", json(interaction, guild, data));
        return interaction;
    }

    private ObjectNode json(Interaction interaction, Guild guild, ObjectNode data) {
        var json = Json.object()
                .put("id", interaction.id)
                .put("application_id", GpuTeam.APPLICATION)
                .put("type", interaction.kind.wire)
                .put("token", interaction.token)
                .put("version", 1)
                .put("guild_id", guild.id)
                .put("channel_id", channel.id)
                .put("locale", "en-US")
                .put("guild_locale", "en-US")
                .put("context", 0)
                .put("app_permissions", Long.toString(guild.permissions(GpuTeam.BOT, channel)));
        json.putObject("guild").put("id", guild.id).put("locale", "en-US").putArray("features");
        json.set("channel", channel.json());
        ObjectNode member = guild.member(person);
        member.put("permissions", Long.toString(guild.permissions(person.id(), channel)));
        json.set("member", member);
        json.putArray("entitlements");
        json.putObject("authorizing_integration_owners").put("0", guild.id);
        json.set("data", data);
        interaction.source.ifPresent(post -> json.set("message", post.json.deepCopy()));
        return json;
    }
}
