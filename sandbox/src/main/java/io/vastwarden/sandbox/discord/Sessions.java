package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The bot's session with the gateway: what was sent to it, what it has seen, and whether anybody is on the line.
 * Guarded by the world's lock. As for a real bot without shards there is one session; a new one ends the one before.
 */
final class Sessions {
    /** After these a session cannot be resumed. See Discord's gateway close event codes. */
    private static final Set<Integer> FATAL = Set.of(1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014);

    private static final int GUILDS = 1;
    private static final int GUILD_MESSAGES = 1 << 9;

    private final World world;
    private Optional<Session> current = Optional.empty();
    private boolean held;
    boolean refuseResume;
    int dialled;
    int identified;
    int resumed;

    Sessions(World world) {
        this.world = world;
    }

    /** One connection to the gateway. */
    interface Line {
        void send(String text);

        void close(int code, String reason);

        /** Ends the connection without a word. */
        void drop();
    }

    /** Whether the bot is connected and logged in. */
    boolean online() {
        return current.filter(session -> session.line.isPresent()).isPresent();
    }

    void identify(Line line, JsonNode data) {
        if (!data.path("token").asText().equals(world.token)) {
            line.close(4004, "Authentication failed.");
            return;
        }
        drop();
        identified++;
        var session = new Session(
                UUID.randomUUID().toString().replace("-", ""),
                data.path("intents").asInt());
        session.line = Optional.of(line);
        current = Optional.of(session);
        session.add("READY", ready(session));
        world.guilds.values().stream()
                .filter(guild -> guild.has(GpuTeam.BOT))
                .forEach(guild -> session.add("GUILD_CREATE", guild.json(world.bot())));
        session.flush();
        world.tell(new Happening.Rearranged());
    }

    void resume(Line line, JsonNode data) {
        if (!data.path("token").asText().equals(world.token)) {
            line.close(4004, "Authentication failed.");
            return;
        }
        long seen = data.path("seq").asLong();
        Optional<Session> found = current.filter(session ->
                !refuseResume && session.id.equals(data.path("session_id").asText()) && session.has(seen));
        if (found.isEmpty()) {
            line.send(Json.write(Json.object().put("op", 9).put("d", false)));
            return;
        }
        resumed++;
        Session session = found.get();
        session.line.filter(old -> !old.equals(line)).ifPresent(Line::drop);
        session.line = Optional.of(line);
        session.written = seen;
        session.add("RESUMED", Json.object());
        session.flush();
        world.tell(new Happening.Rearranged());
    }

    /** The bot says that it has seen everything up to this number. */
    void seen(Line line, JsonNode number) {
        current.filter(session -> session.line.filter(line::equals).isPresent() && number.isNumber())
                .ifPresent(session -> session.forget(number.asLong()));
    }

    boolean speaksOn(Line line) {
        return current.flatMap(session -> session.line).filter(line::equals).isPresent();
    }

    void gone(Line line, int code) {
        current.filter(session -> session.line.filter(line::equals).isPresent()).ifPresent(session -> {
            session.line = Optional.empty();
            if (FATAL.contains(code)) {
                current = Optional.empty();
            }
            world.tell(new Happening.Rearranged());
        });
    }

    /** Closes the connection from this side. */
    void close(int code, String reason) {
        line().ifPresent(line -> {
            line.close(code, reason);
            gone(line, code);
        });
    }

    /** Ends the connection without a word; the session stays. */
    void drop() {
        line().ifPresent(line -> {
            line.drop();
            gone(line, 1006);
        });
    }

    void askToReconnect() {
        line().ifPresent(line -> line.send(Json.write(Json.object().put("op", 7).putNull("d"))));
    }

    /** While held, events are kept back, in order. */
    void hold(boolean on) {
        held = on;
        current.ifPresent(Session::flush);
    }

    /** Sends an event about a channel, if the bot can see it and has asked for events of this kind. */
    void dispatch(Channel.State channel, String type, ObjectNode data) {
        if (!world.botMay(channel, Permissions.VIEW_CHANNEL) && !type.startsWith("CHANNEL_")) {
            return;
        }
        int intent = type.startsWith("MESSAGE_") ? GUILD_MESSAGES : type.startsWith("CHANNEL_") ? GUILDS : 0;
        current.filter(session -> intent == 0 || (session.intents & intent) != 0)
                .ifPresent(session -> session.tell(type, data));
    }

    /** Sends an event whatever the bot asked for. */
    void dispatch(String type, ObjectNode data) {
        current.ifPresent(session -> session.tell(type, data));
    }

    private Optional<Line> line() {
        return current.flatMap(session -> session.line);
    }

    private ObjectNode ready(Session session) {
        var ready =
                Json.object().put("v", 10).put("session_id", session.id).put("resume_gateway_url", world.gatewayUrl);
        ready.set("user", world.bot().json());
        ready.putObject("application").put("id", GpuTeam.APPLICATION).put("flags", 0);
        ready.putArray("private_channels");
        ArrayNode guilds = ready.putArray("guilds");
        world.guilds.values().stream()
                .filter(guild -> guild.has(GpuTeam.BOT))
                .forEach(guild -> guilds.addObject().put("id", guild.id).put("unavailable", true));
        return ready;
    }

    private final class Session {
        final String id;
        final int intents;
        final TreeMap<Long, String> events = new TreeMap<>();
        Optional<Line> line = Optional.empty();
        long last;
        long written;
        long forgotten;

        Session(String id, int intents) {
            this.id = id;
            this.intents = intents;
        }

        void add(String type, ObjectNode data) {
            last++;
            var event = Json.object().put("op", 0).put("t", type).put("s", last);
            event.set("d", data);
            events.put(last, Json.write(event));
        }

        void tell(String type, ObjectNode data) {
            add(type, data);
            flush();
        }

        boolean has(long seen) {
            return seen >= forgotten && seen <= last;
        }

        void forget(long seen) {
            if (has(seen)) {
                events.headMap(seen, true).clear();
                forgotten = seen;
            }
        }

        void flush() {
            if (held) {
                return;
            }
            line.ifPresent(open -> {
                events.tailMap(written, false).values().forEach(open::send);
                written = last;
            });
        }
    }
}
