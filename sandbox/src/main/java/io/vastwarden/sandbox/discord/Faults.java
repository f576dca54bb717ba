package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can go wrong with Discord, on demand. */
public final class Faults {
    private final World world;
    private final List<Planned> planned = new ArrayList<>();
    private Instant awayUntil = Instant.MIN;

    Faults(World world) {
        this.world = world;
    }

    sealed interface Fault {}

    record Fails(int status) implements Fault {}

    record Throttles(Duration retryAfter, boolean global) implements Fault {}

    record DoesItAndFails(int status) implements Fault {}

    record Drops() implements Fault {}

    private static final class Planned {
        final String method;
        final Pattern path;
        final Fault fault;
        int left;

        Planned(String method, Pattern path, Fault fault, int left) {
            this.method = method;
            this.path = path;
            this.fault = fault;
            this.left = left;
        }
    }

    /**
     * Plans a fault for the next calls of a route.
     *
     * @param route a method and a path below {@code /api/v10}, in which a star stands for one step, two for any
     *     number: {@code PATCH /channels/*}{@code /messages/*}
     */
    public Next next(String route) {
        return next(1, route);
    }

    /** As {@link #next(String)}, for so many calls. */
    public Next next(int times, String route) {
        String[] parts = route.split(" ", 2);
        String path = List.of(parts[1].split("/", -1)).stream()
                .map(step -> switch (step) {
                    case "*" -> "[^/]+";
                    case "**" -> ".*";
                    default -> Pattern.quote(step);
                })
                .collect(Collectors.joining("/"));
        return new Next(parts[0], Pattern.compile(path), times);
    }

    /** Says what happens to the calls. */
    public final class Next {
        private final String method;
        private final Pattern path;
        private final int times;

        private Next(String method, Pattern path, int times) {
            this.method = method;
            this.path = path;
            this.times = times;
        }

        /** The call is not done, and answered with this status. */
        public void fails(int status) {
            plan(new Fails(status));
        }

        /** The call is not done: this route has to wait. */
        public void isThrottled(Duration retryAfter) {
            plan(new Throttles(retryAfter, false));
        }

        /** The call is not done: the whole bot has to wait. */
        public void isThrottledGlobally(Duration retryAfter) {
            plan(new Throttles(retryAfter, true));
        }

        /** The call is done, and answered as if it was not. */
        public void isDoneButFails(int status) {
            plan(new DoesItAndFails(status));
        }

        /** The call is not done, and the connection ends without an answer. */
        public void isDropped() {
            plan(new Drops());
        }

        private void plan(Fault fault) {
            world.locked(() -> planned.add(new Planned(method, path, fault, times)));
        }
    }

    Optional<Fault> take(HttpServerRequest request) {
        if (away()) {
            return Optional.of(new Drops());
        }
        for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
            Planned plan = each.next();
            if (plan.method.equals(request.method().name())
                    && plan.path.matcher(path(request)).matches()) {
                if (--plan.left == 0) {
                    each.remove();
                }
                return Optional.of(plan.fault);
            }
        }
        return Optional.empty();
    }

    static String path(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        return path.startsWith(DiscordStandIn.API) ? path.substring(DiscordStandIn.API.length()) : path;
    }

    boolean away() {
        return world.clock.instant().isBefore(awayUntil);
    }

    /** The gateway closes the connection with this code, such as 4004 or 4009. */
    public void closeGateway(int code) {
        world.locked(() -> world.sessions.close(code, "Planned fault."));
    }

    /** The gateway's connection ends without a word, as 1006 is seen. */
    public void dropGateway() {
        world.locked(() -> world.sessions.drop());
    }

    /** The gateway asks the bot to reconnect, opcode 7. */
    public void askToReconnect() {
        world.locked(() -> world.sessions.askToReconnect());
    }

    /** From now on a lost session cannot be resumed, or can be again. */
    public void refuseResume(boolean refuse) {
        world.locked(() -> {
            world.sessions.refuseResume = refuse;
        });
    }

    /** Neither gateway nor REST can be reached until so much time has passed on the stand-in's clock. */
    public void loseConnectivity(Duration time) {
        world.locked(() -> {
            awayUntil = world.clock.instant().plus(time);
            world.sessions.drop();
        });
    }

    /** Keeps all events for the bot back, until they are released. */
    public void holdEvents() {
        world.locked(() -> world.sessions.hold(true));
    }

    public void releaseEvents() {
        world.locked(() -> world.sessions.hold(false));
    }

    /** The token is no longer valid: 401 for REST, 4004 for the gateway. */
    public void revokeToken() {
        world.locked(() -> {
            world.token = "revoked " + world.token;
            world.sessions.close(4004, "Authentication failed.");
        });
    }

    public void deleteMessage(Message message) {
        world.locked(() -> {
            Channel.State channel = world.channel(message.channelId()).orElseThrow();
            channel.posts.stream()
                    .filter(post -> post.id.equals(message.id()))
                    .findFirst()
                    .ifPresent(world.posts::delete);
        });
    }

    /** A button comes to stand for something else, as one of long ago may, or one that somebody forged. */
    public void changeButton(Message message, String label, String customId) {
        world.locked(() -> world.channel(message.channelId()).orElseThrow().posts.stream()
                .filter(post -> post.id.equals(message.id()))
                .flatMap(post -> Json.each(post.json.path("components")))
                .flatMap(row -> Json.each(row.path("components")))
                .filter(button -> button.path("label").asText().equals(label))
                .forEach(button -> ((ObjectNode) button).put("custom_id", customId)));
    }

    public void deleteChannel(Channel channel) {
        world.locked(() -> {
            Guild guild = world.guildOf(channel.state);
            world.sessions.dispatch(
                    channel.state, "CHANNEL_DELETE", channel.state.json().put("guild_id", guild.id));
            guild.channels.remove(channel.id());
            world.tell(new Happening.Rearranged());
        });
    }

    /** The bot may not write in this channel; it still may answer interactions there, as in Discord. */
    public void forbidWriting(Channel channel) {
        deny(channel, Permissions.SEND_MESSAGES);
    }

    /** The bot cannot see this channel at all. */
    public void hide(Channel channel) {
        deny(channel, Permissions.SEND_MESSAGES | Permissions.VIEW_CHANNEL);
    }

    /** Takes back what {@link #forbidWriting} and {@link #hide} did. */
    public void allowWriting(Channel channel) {
        deny(channel, 0);
    }

    private void deny(Channel channel, long permissions) {
        world.locked(() -> {
            channel.state.denied.put(GpuTeam.BOT, permissions);
            Guild guild = world.guildOf(channel.state);
            world.sessions.dispatch(
                    channel.state, "CHANNEL_UPDATE", channel.state.json().put("guild_id", guild.id));
        });
    }

    /** Somebody removes the bot from the guild: its commands go, and GUILD_DELETE is the last it hears. */
    public void removeBot(String guildId) {
        world.locked(() -> {
            Guild guild = guild(guildId);
            guild.members.remove(GpuTeam.BOT);
            guild.commands.clear();
            world.sessions.dispatch("GUILD_DELETE", Json.object().put("id", guildId));
            world.tell(new Happening.Rearranged());
        });
    }

    /** Somebody adds the bot to the guild, again or for the first time. */
    public void addBot(String guildId) {
        world.locked(() -> {
            Guild guild = guild(guildId);
            guild.members.put(
                    GpuTeam.BOT,
                    guild.role(GpuTeam.BOT_ROLE).map(role -> Set.of(role.id())).orElse(Set.of()));
            world.sessions.dispatch("GUILD_CREATE", guild.json(world.bot()));
            world.tell(new Happening.Rearranged());
        });
    }

    private Guild guild(String id) {
        return Optional.ofNullable(world.guilds.get(id)).orElseThrow(() -> new NotPossible("There is no guild " + id));
    }
}
