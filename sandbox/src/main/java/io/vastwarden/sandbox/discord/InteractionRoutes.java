package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.sandbox.discord.Gatekeeper.Call;
import io.vastwarden.sandbox.discord.Gatekeeper.Entry;
import io.vastwarden.sandbox.discord.Gatekeeper.Reply;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Optional;

/**
 * The bot's answers to interactions: the first one within 3 s and once only, what follows within 15 minutes.
 * See Discord's "Receiving and Responding to Interactions".
 */
final class InteractionRoutes {
    static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_EDIT = 6;
    private static final int EDIT = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;

    private final World world;

    InteractionRoutes(World world) {
        this.world = world;
    }

    void mount(Gatekeeper gate) {
        gate.route(HttpMethod.POST, "/interactions/:id/:token/callback", Entry.INTERACTION, this::callback);
        Entry limited = Entry.INTERACTION.limited("webhook", "token", 5, Duration.ofSeconds(5));
        gate.route(HttpMethod.POST, "/webhooks/:app/:token", limited, this::followUp);
        String one = "/webhooks/:app/:token/messages/:message";
        gate.route(
                HttpMethod.GET,
                one,
                Entry.INTERACTION,
                call -> Reply.ok(message(call).json.deepCopy()));
        gate.route(HttpMethod.PATCH, one, limited, this::edit);
        gate.route(HttpMethod.DELETE, one, limited, this::delete);
    }

    private Reply callback(Call call) {
        Interaction interaction = world.interactions.stream()
                .filter(one -> one.id.equals(call.path("id")) && one.token.equals(call.path("token")))
                .findFirst()
                .orElseThrow(RestError::unknownInteraction);
        if (interaction.first.isPresent()) {
            throw RestError.alreadyAnswered();
        }
        if (world.clock.instant().isAfter(interaction.asked.plus(FIRST_ANSWER))) {
            throw RestError.unknownInteraction();
        }
        int type = call.body().path("type").asInt();
        var form = new Form("");
        form.check(
                allowed(interaction, type),
                "type",
                "INTERACTION_CALLBACK_TYPE",
                "Callback type " + type + " does not answer this kind of interaction");
        form.done();
        Answer answer = answer(interaction, type, call.body().path("data"));
        interaction.first = Optional.of(answer);
        world.tell(new Happening.Answered(interaction, answer));
        return call.query("with_response").filter("true"::equals).isPresent()
                ? Reply.ok(response(interaction, type))
                : Reply.nothing();
    }

    private static boolean allowed(Interaction interaction, int type) {
        return switch (interaction.kind) {
            case COMMAND -> type == MESSAGE || type == DEFERRED_MESSAGE || type == MODAL;
            case BUTTON -> (type >= MESSAGE && type <= EDIT) || type == MODAL;
            case COMPLETION -> type == CHOICES;
            case FORM ->
                type == MESSAGE
                        || type == DEFERRED_MESSAGE
                        || (interaction.source.isPresent() && (type == DEFERRED_EDIT || type == EDIT));
        };
    }

    private Answer answer(Interaction interaction, int type, JsonNode data) {
        return switch (type) {
            case MESSAGE -> {
                MessageForm.check(data, "data.");
                MessageForm.checkNotEmpty(data);
                Post post = write(interaction, data, 0);
                interaction.original = Optional.of(post);
                yield new Answer.Replied(post.view());
            }
            case DEFERRED_MESSAGE -> {
                Post post = write(interaction, Json.object().set("flags", data.path("flags")), Post.LOADING);
                interaction.original = Optional.of(post);
                yield new Answer.Thinking(post.ephemeral());
            }
            case DEFERRED_EDIT -> {
                interaction.original = Optional.of(source(interaction));
                yield new Answer.WillEdit();
            }
            case EDIT -> {
                Post post = source(interaction);
                MessageForm.check(data, "data.");
                world.posts.edit(post, data);
                interaction.original = Optional.of(post);
                yield new Answer.Edited(post.view());
            }
            case CHOICES -> {
                AnswerForm.checkChoices(data);
                yield new Answer.Offers(
                        Json.each(data.path("choices")).map(Choice::of).toList());
            }
            default -> {
                AnswerForm.checkModal(data);
                ObjectNode numbered = data.deepCopy();
                Posts.number(numbered.path("components"), 1);
                yield new Answer.Asks(Modal.of(interaction.id, numbered));
            }
        };
    }

    private static Post source(Interaction interaction) {
        return interaction
                .source
                .filter(post -> post.channel.posts.contains(post))
                .orElseThrow(RestError::unknownMessage);
    }

    private Post write(Interaction interaction, JsonNode data, int flags) {
        boolean ephemeral = (data.path("flags").asInt() & Post.EPHEMERAL) != 0;
        boolean first = interaction.first.isEmpty();
        ObjectNode extra = Json.object()
                .put("type", first && interaction.kind == Interaction.Kind.COMMAND ? 20 : 0)
                .put("flags", data.path("flags").asInt() | flags)
                .put("webhook_id", GpuTeam.APPLICATION)
                .put("application_id", GpuTeam.APPLICATION);
        extra.set("interaction_metadata", metadata(interaction));
        return world.posts.write(interaction.channel, world.bot(), data, ephemeral ? interaction.by : null, extra);
    }

    private ObjectNode metadata(Interaction interaction) {
        var metadata = Json.object()
                .put("id", interaction.id)
                .put("type", interaction.kind.wire)
                .put("name", interaction.name);
        metadata.set("user", interaction.by.json());
        metadata.putObject("authorizing_integration_owners").put("0", world.guildOf(interaction.channel).id);
        interaction.source.ifPresent(post -> metadata.put("interacted_message_id", post.id));
        return metadata;
    }

    private static ObjectNode response(Interaction interaction, int type) {
        var response = Json.object();
        ObjectNode about =
                response.putObject("interaction").put("id", interaction.id).put("type", interaction.kind.wire);
        ObjectNode resource = response.putObject("resource").put("type", type);
        interaction.original.ifPresent(post -> {
            about.put("response_message_id", post.id)
                    .put("response_message_loading", post.loading())
                    .put("response_message_ephemeral", post.ephemeral());
            if (type != DEFERRED_EDIT) {
                resource.set("message", post.json.deepCopy());
            }
        });
        return response;
    }

    private Reply followUp(Call call) {
        Interaction interaction = alive(call);
        MessageForm.check(call.body(), "");
        MessageForm.checkNotEmpty(call.body());
        Optional<Post> waiting =
                interaction.original.filter(post -> post.loading() && post.channel.posts.contains(post));
        if (waiting.isPresent()) {
            // As in Discord, the first follow-up to a deferral takes its place.
            world.posts.edit(waiting.get(), call.body());
            return Reply.ok(waiting.get().json.deepCopy());
        }
        Post post = write(interaction, call.body(), 0);
        interaction.followUps.add(post);
        return Reply.ok(post.json.deepCopy());
    }

    private Reply edit(Call call) {
        Post post = message(call);
        MessageForm.check(call.body(), "");
        world.posts.edit(post, call.body());
        return Reply.ok(post.json.deepCopy());
    }

    private Reply delete(Call call) {
        world.posts.delete(message(call));
        return Reply.nothing();
    }

    private Post message(Call call) {
        Interaction interaction = alive(call);
        String id = call.path("message");
        Optional<Post> found = id.equals("@original")
                ? interaction.original
                : interaction.messages().filter(post -> post.id.equals(id)).findFirst();
        return found.filter(post -> post.channel.posts.contains(post)).orElseThrow(RestError::unknownMessage);
    }

    private Interaction alive(Call call) {
        Interaction interaction = world.interactions.stream()
                .filter(one -> one.token.equals(call.path("token"))
                        && call.path("app").equals(GpuTeam.APPLICATION)
                        && one.first.isPresent())
                .findFirst()
                .orElseThrow(RestError::unknownWebhook);
        if (world.clock.instant().isAfter(interaction.asked.plus(TOKEN_LIFE))) {
            throw RestError.tokenExpired();
        }
        if (world.channel(interaction.channel.id).isEmpty()) {
            throw RestError.unknownChannel();
        }
        return interaction;
    }
}
