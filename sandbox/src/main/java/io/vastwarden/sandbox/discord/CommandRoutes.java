package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.sandbox.discord.Gatekeeper.Call;
import io.vastwarden.sandbox.discord.Gatekeeper.Entry;
import io.vastwarden.sandbox.discord.Gatekeeper.Reply;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;

/** The slash commands that the bot registers, for one guild or everywhere. */
final class CommandRoutes {
    private final World world;

    CommandRoutes(World world) {
        this.world = world;
    }

    void mount(Gatekeeper gate) {
        for (String scope : List.of("/applications/:app/guilds/:guild/commands", "/applications/:app/commands")) {
            gate.route(HttpMethod.GET, scope, Entry.BOT, this::list);
            gate.route(HttpMethod.PUT, scope, Entry.BOT, this::replace);
            gate.route(HttpMethod.POST, scope, Entry.BOT, this::upsert);
            gate.route(HttpMethod.PATCH, scope + "/:command", Entry.BOT, this::edit);
            gate.route(HttpMethod.DELETE, scope + "/:command", Entry.BOT, this::delete);
        }
    }

    private Reply list(Call call) {
        return Reply.ok(asArray(commands(call)));
    }

    private Reply replace(Call call) {
        List<ObjectNode> commands = commands(call);
        CommandForm.checkAll(call.body());
        List<ObjectNode> fresh = Json.each(call.body())
                .map(command -> stored(
                        call, command, named(commands, command.path("name").asText())))
                .toList();
        commands.clear();
        commands.addAll(fresh);
        return changed(Reply.ok(asArray(commands)));
    }

    private Reply upsert(Call call) {
        List<ObjectNode> commands = commands(call);
        CommandForm.check(call.body());
        Optional<ObjectNode> before = named(commands, call.body().path("name").asText());
        ObjectNode stored = stored(call, call.body(), before);
        before.ifPresent(commands::remove);
        commands.add(stored);
        return changed(before.isPresent() ? Reply.ok(stored) : Reply.created(stored));
    }

    private Reply edit(Call call) {
        List<ObjectNode> commands = commands(call);
        ObjectNode before = withId(commands, call.path("command"));
        ObjectNode after = before.deepCopy();
        call.body().properties().forEach(part -> after.set(part.getKey(), part.getValue()));
        CommandForm.check(after);
        commands.set(commands.indexOf(before), stored(call, after, Optional.of(before)));
        return changed(Reply.ok(withId(commands, call.path("command"))));
    }

    private Reply delete(Call call) {
        List<ObjectNode> commands = commands(call);
        commands.remove(withId(commands, call.path("command")));
        return changed(Reply.nothing());
    }

    private Reply changed(Reply reply) {
        world.commandWrites++;
        world.tell(new Happening.Rearranged());
        return reply;
    }

    private List<ObjectNode> commands(Call call) {
        if (!call.path("app").equals(GpuTeam.APPLICATION)) {
            throw new RestError(404, 10002, "Unknown Application");
        }
        String guildId = call.context().pathParams().getOrDefault("guild", "");
        if (guildId.isEmpty()) {
            return world.globalCommands;
        }
        return Optional.ofNullable(world.guilds.get(guildId))
                .filter(guild -> guild.has(GpuTeam.BOT))
                .orElseThrow(RestError::missingAccess)
                .commands;
    }

    private ObjectNode stored(Call call, JsonNode body, Optional<ObjectNode> before) {
        ObjectNode stored = body.deepCopy();
        stored.put("id", before.map(same -> same.path("id").asText()).orElseGet(world.ids::next));
        stored.put("application_id", GpuTeam.APPLICATION);
        stored.put("version", world.ids.next());
        stored.put("type", 1);
        String guildId = call.context().pathParams().getOrDefault("guild", "");
        if (!guildId.isEmpty()) {
            stored.put("guild_id", guildId);
        }
        return stored;
    }

    private static Optional<ObjectNode> named(List<ObjectNode> commands, String name) {
        return commands.stream()
                .filter(command -> command.path("name").asText().equals(name))
                .findFirst();
    }

    private static ObjectNode withId(List<ObjectNode> commands, String id) {
        return commands.stream()
                .filter(command -> command.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new RestError(404, 10063, "Unknown application command"));
    }

    private static ArrayNode asArray(List<ObjectNode> commands) {
        ArrayNode array = Json.array();
        array.addAll(commands);
        return array;
    }
}
