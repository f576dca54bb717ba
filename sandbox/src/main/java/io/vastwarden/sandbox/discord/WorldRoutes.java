package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vastwarden.sandbox.discord.Gatekeeper.Call;
import io.vastwarden.sandbox.discord.Gatekeeper.Entry;
import io.vastwarden.sandbox.discord.Gatekeeper.Reply;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** Who the bot is, where the gateway is, and what guild, channels and members look like. */
final class WorldRoutes {
    private final World world;

    WorldRoutes(World world) {
        this.world = world;
    }

    void mount(Gatekeeper gate) {
        gate.route(
                HttpMethod.GET,
                "/users/@me",
                Entry.BOT,
                call -> Reply.ok(world.bot().json()));
        gate.route(HttpMethod.GET, "/applications/@me", Entry.BOT, call -> Reply.ok(application()));
        gate.route(HttpMethod.GET, "/oauth2/applications/@me", Entry.BOT, call -> Reply.ok(application()));
        gate.route(HttpMethod.GET, "/gateway", Entry.BOT, call -> Reply.ok(gateway()));
        gate.route(HttpMethod.GET, "/gateway/bot", Entry.BOT, call -> Reply.ok(gatewayForBot()));
        gate.route(
                HttpMethod.GET,
                "/guilds/:guild",
                Entry.BOT,
                call -> Reply.ok(guild(call).json(world.bot())));
        gate.route(HttpMethod.GET, "/guilds/:guild/members/:user", Entry.BOT, this::member);
        gate.route(
                HttpMethod.GET,
                "/channels/:channel",
                Entry.BOT,
                call -> Reply.ok(world.channelForBot(call.path("channel")).json()));
    }

    private Guild guild(Call call) {
        return Optional.ofNullable(world.guilds.get(call.path("guild")))
                .filter(guild -> guild.has(GpuTeam.BOT))
                .orElseThrow(() -> new RestError(404, 10004, "Unknown Guild"));
    }

    private Reply member(Call call) {
        Guild guild = guild(call);
        return Optional.ofNullable(world.people.get(call.path("user")))
                .filter(person -> guild.has(person.id()))
                .map(person -> Reply.ok(guild.member(person)))
                .orElseThrow(() -> new RestError(404, 10007, "Unknown Member"));
    }

    private ObjectNode application() {
        var json = Json.object()
                .put("id", GpuTeam.APPLICATION)
                .put("name", world.bot().shown())
                .put("description", "")
                .put("bot_public", false)
                .put("bot_require_code_grant", false)
                .put("verify_key", "")
                .put("flags", 0);
        json.set("bot", world.bot().json());
        json.putArray("tags");
        return json;
    }

    private ObjectNode gateway() {
        return Json.object().put("url", world.gatewayUrl);
    }

    private ObjectNode gatewayForBot() {
        var json = gateway().put("shards", 1);
        json.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 1000)
                .put("reset_after", 0)
                .put("max_concurrency", 1);
        return json;
    }
}
