package io.vastwarden.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.sandbox.discord.Answer;
import io.vastwarden.sandbox.discord.Channel;
import io.vastwarden.sandbox.discord.DiscordStandIn;
import io.vastwarden.sandbox.discord.Happening;
import io.vastwarden.sandbox.discord.Interaction;
import io.vastwarden.sandbox.discord.Member;
import io.vastwarden.sandbox.discord.Modal;
import io.vastwarden.sandbox.discord.NotPossible;
import io.vastwarden.sandbox.discord.Overview;
import io.vertx.core.http.ServerWebSocket;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One open page: one person in one channel at a time. It tells the page what that person can see, and does in the
 * stand-in what that person does on the page.
 */
final class Visitor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final int HISTORY = 200;

    private final DiscordStandIn discord;
    private final ServerWebSocket socket;
    private final Consumer<Happening> watcher = this::happened;

    /** Interactions of this page that wait for an answer, with the number under which the page knows them. */
    private final Map<String, Integer> pending = new HashMap<>();

    private final Map<String, Modal> forms = new HashMap<>();
    private String name = "alice";
    private Channel channel;

    Visitor(DiscordStandIn discord, ServerWebSocket socket) {
        this.discord = discord;
        this.socket = socket;
        channel = discord.channel("gpu-ops");
    }

    void listen() {
        socket.textMessageHandler(this::heard);
        socket.closeHandler(closed -> discord.unwatch(watcher));
        discord.watch(watcher);
    }

    private void heard(String text) {
        JsonNode said;
        try {
            said = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            socket.close((short) 1007, "Not JSON");
            return;
        }
        // One at a time with what happens, so that an answer cannot come before its question is known.
        discord.quietly(() -> {
            try {
                act(said);
            } catch (NotPossible why) {
                tell(JSON.createObjectNode()
                        .put("op", "refused")
                        .put("nonce", said.path("nonce").asInt())
                        .put("problem", why.getMessage()));
            }
        });
    }

    private void act(JsonNode said) {
        Member me = me();
        switch (said.path("op").asText()) {
            case "be" -> be(said.path("as").asText(), said.path("channel").asText());
            case "say" -> me.says(said.path("text").asText());
            case "run" -> expect(said, me.runs(said.path("command").asText(), values(said)));
            case "complete" ->
                expect(
                        said,
                        me.asksFor(
                                said.path("command").asText(),
                                values(said),
                                said.path("focused").asText()));
            case "press" ->
                expect(
                        said,
                        me.pressesId(
                                said.path("message").asText(),
                                said.path("button").asText()));
            case "submit" -> {
                Modal form = forms.get(said.path("modal").asText());
                if (form == null) {
                    throw new NotPossible("That form is no longer open");
                }
                expect(said, me.fills(form, values(said)));
            }
            case "dismiss" ->
                me.dismisses(me.card(said.path("message").asText()).now());
            default -> throw new NotPossible("The page asked for something unknown");
        }
    }

    private Member me() {
        return discord.member(name).in(channel);
    }

    private static Map<String, String> values(JsonNode said) {
        return JSON.convertValue(said.path("values"), VALUES);
    }

    private void expect(JsonNode said, Interaction interaction) {
        pending.put(interaction.id(), said.path("nonce").asInt());
    }

    private void be(String person, String channelId) {
        name = discord.member(person).name();
        discord.channelWithId(channelId).ifPresent(found -> channel = found);
        tell(view());
    }

    private void happened(Happening happening) {
        switch (happening) {
            case Happening.Shown shown -> {
                if (shown.wire().path("channel_id").asText().equals(channel.id())
                        && shown.onlyFor().map(name::equals).orElse(true)) {
                    ObjectNode told = JSON.createObjectNode().put("op", "message");
                    told.set("message", shown.wire());
                    tell(told);
                }
            }
            case Happening.Removed removed ->
                tell(JSON.createObjectNode().put("op", "gone").put("id", removed.messageId()));
            case Happening.Answered answered -> answered(answered.interaction(), answered.answer());
            case Happening.Rearranged rearranged -> {
                if (discord.channelWithId(channel.id()).isEmpty()) {
                    discord.anyChannel().ifPresent(other -> channel = other);
                }
                if (discord.channelWithId(channel.id()).isPresent()) {
                    tell(view());
                }
            }
        }
    }

    private void answered(Interaction interaction, Answer answer) {
        Integer nonce = pending.remove(interaction.id());
        if (nonce == null) {
            return;
        }
        ObjectNode told = JSON.createObjectNode().put("op", "answered").put("nonce", nonce);
        switch (answer) {
            case Answer.Offers offers -> {
                ArrayNode choices = told.putArray("choices");
                offers.choices()
                        .forEach(choice ->
                                choices.addObject().put("name", choice.name()).set("value", choice.value()));
            }
            case Answer.Asks asks -> {
                forms.put(asks.modal().interaction(), asks.modal());
                told.set("modal", JSON.valueToTree(asks.modal()));
            }
            case Answer.Replied ignored -> {}
            case Answer.Thinking ignored -> {}
            case Answer.WillEdit ignored -> {}
            case Answer.Edited ignored -> {}
        }
        tell(told);
    }

    private ObjectNode view() {
        Overview overview = discord.overview();
        ObjectNode view = JSON.createObjectNode()
                .put("op", "view")
                .put("you", name)
                .put("guild", channel.guildId())
                .put("channel", channel.id())
                .put("online", overview.botOnline());
        view.set("people", JSON.valueToTree(overview.people()));
        ArrayNode guilds = view.putArray("guilds");
        for (Overview.GuildView guild : overview.guilds()) {
            ObjectNode json = guilds.addObject().put("id", guild.id()).put("name", guild.name());
            json.set("channels", JSON.valueToTree(guild.channels()));
            json.set("roles", JSON.valueToTree(guild.roles()));
            ArrayNode members = json.putArray("members");
            for (Overview.MemberView member : guild.members()) {
                ArrayNode roles =
                        members.addObject().put("id", member.person().id()).putArray("roles");
                member.roles().forEach(role -> roles.add(role.id()));
            }
        }
        ArrayNode commands = view.putArray("commands");
        me().commands().forEach(command -> commands.add(command.wire()));
        ArrayNode messages = view.putArray("messages");
        List<Happening.Shown> history = discord.history(name, channel.id());
        history.stream().skip(Math.max(0, history.size() - HISTORY)).forEach(shown -> messages.add(shown.wire()));
        return view;
    }

    private void tell(ObjectNode told) {
        try {
            if (!socket.isClosed()) {
                socket.writeTextMessage(JSON.writeValueAsString(told));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
