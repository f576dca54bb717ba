package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vastwarden.sandbox.discord.Gatekeeper.Call;
import io.vastwarden.sandbox.discord.Gatekeeper.Entry;
import io.vastwarden.sandbox.discord.Gatekeeper.Reply;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Messages in channels, as the bot writes, changes and reads them with its own token. */
final class MessageRoutes {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int LIMIT = 5;

    private final World world;

    MessageRoutes(World world) {
        this.world = world;
    }

    void mount(Gatekeeper gate) {
        String all = "/channels/:channel/messages";
        String one = all + "/:message";
        gate.route(HttpMethod.POST, all, Entry.BOT.limited("message-create", "channel", LIMIT, WINDOW), this::create);
        gate.route(HttpMethod.PATCH, one, Entry.BOT.limited("message-edit", "channel", LIMIT, WINDOW), this::edit);
        gate.route(HttpMethod.DELETE, one, Entry.BOT.limited("message-delete", "channel", LIMIT, WINDOW), this::delete);
        gate.route(HttpMethod.GET, one, Entry.BOT, this::read);
        gate.route(HttpMethod.GET, all, Entry.BOT, this::list);
    }

    private Reply create(Call call) {
        Channel.State channel = world.channelForBot(call.path("channel"));
        if (!world.botMay(channel, Permissions.SEND_MESSAGES)) {
            throw RestError.missingPermissions();
        }
        MessageForm.check(call.body(), "");
        MessageForm.checkNotEmpty(call.body());
        Optional<Post> before = world.posts.withNonce(channel, call.body());
        Post post = before.orElseGet(() -> world.posts.write(channel, world.bot(), call.body(), null, Json.object()));
        return Reply.ok(post.json.deepCopy());
    }

    private Reply edit(Call call) {
        Post post = post(call);
        if (!post.author.bot()) {
            throw new RestError(403, 50005, "Cannot edit a message authored by another user");
        }
        MessageForm.check(call.body(), "");
        world.posts.edit(post, call.body());
        return Reply.ok(post.json.deepCopy());
    }

    private Reply delete(Call call) {
        Post post = post(call);
        if (!post.author.bot() && !world.botMay(post.channel, Permissions.MANAGE_MESSAGES)) {
            throw RestError.missingPermissions();
        }
        world.posts.delete(post);
        return Reply.nothing();
    }

    private Reply read(Call call) {
        return Reply.ok(post(call).json.deepCopy());
    }

    private Reply list(Call call) {
        Channel.State channel = world.channelForBot(call.path("channel"));
        long before = call.query("before").map(Long::parseLong).orElse(Long.MAX_VALUE);
        long after = call.query("after").map(Long::parseLong).orElse(0L);
        int limit = call.query("limit").map(Integer::parseInt).orElse(50);
        List<Post> found = channel.posts.stream()
                .filter(post -> !post.ephemeral())
                .filter(post -> Long.parseLong(post.id) < before && Long.parseLong(post.id) > after)
                .toList();
        ArrayNode newestFirst = Json.array();
        found.reversed().stream().limit(limit).forEach(post -> newestFirst.add(post.json.deepCopy()));
        return Reply.ok(newestFirst);
    }

    private Post post(Call call) {
        return world.posts.open(world.channelForBot(call.path("channel")), call.path("message"));
    }
}
