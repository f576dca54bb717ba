package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes, changes and removes messages. Guarded by the world's lock. */
final class Posts {
    private static final List<String> SHOWN = List.of("content", "embeds", "components");
    private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>|<@&(\\d+)>|@everyone|@here");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private final World world;

    Posts(World world) {
        this.world = world;
    }

    /** Writes a message whose body has been checked, with whatever else its JSON has to say, and shows it. */
    Post write(Channel.State channel, Person author, JsonNode body, @Nullable Person onlyFor, ObjectNode extra) {
        String id = world.ids.next();
        var json = Json.object()
                .put("id", id)
                .put("type", 0)
                .put("channel_id", channel.id)
                .put("content", "")
                .put("timestamp", now())
                .putNull("edited_timestamp")
                .put("tts", false)
                .put("pinned", false)
                .put("flags", body.path("flags").asInt());
        json.set("author", author.json());
        for (String empty : List.of("embeds", "components", "attachments")) {
            json.putArray(empty);
        }
        if (body.has("nonce")) {
            json.set("nonce", body.get("nonce"));
        }
        json.setAll(extra);
        var post = new Post(id, channel, author, json, onlyFor);
        fill(post, body);
        channel.posts.add(post);
        if (onlyFor == null) {
            world.sessions.dispatch(channel, "MESSAGE_CREATE", forGateway(post));
        }
        world.tell(post.shown());
        return post;
    }

    /** Changes what the body names and leaves the rest. */
    void edit(Post post, JsonNode body) {
        boolean answersDeferral = post.loading();
        fill(post, body);
        post.json.put("flags", post.json.path("flags").asInt() & ~Post.LOADING);
        if (!answersDeferral) {
            post.json.put("edited_timestamp", now());
        }
        if (!post.ephemeral()) {
            world.sessions.dispatch(post.channel, "MESSAGE_UPDATE", forGateway(post));
        }
        world.tell(post.shown());
    }

    void delete(Post post) {
        post.channel.posts.remove(post);
        if (!post.ephemeral()) {
            world.sessions.dispatch(
                    post.channel,
                    "MESSAGE_DELETE",
                    Json.object().put("id", post.id).put("channel_id", post.channel.id));
        }
        world.tell(new Happening.Removed(post.channel.id, post.id));
    }

    /** A message that the API knows under its channel; ephemeral ones are not among these. */
    Post open(Channel.State channel, String id) {
        return channel.posts.stream()
                .filter(post -> post.id.equals(id) && !post.ephemeral())
                .findFirst()
                .orElseThrow(RestError::unknownMessage);
    }

    /** What was written with this nonce in the last minutes, so that a call sent twice writes once. */
    Optional<Post> withNonce(Channel.State channel, JsonNode body) {
        if (!body.path("enforce_nonce").asBoolean() || !Json.isSet(body.path("nonce"))) {
            return Optional.empty();
        }
        String nonce = body.path("nonce").asText();
        return channel.posts.stream()
                .filter(post ->
                        post.author.bot() && post.json.path("nonce").asText().equals(nonce))
                .findFirst();
    }

    private void fill(Post post, JsonNode body) {
        for (String part : SHOWN) {
            if (body.has(part)) {
                JsonNode value = body.get(part).deepCopy();
                if (value.isNull()) {
                    value = part.equals("content") ? Json.object().textNode("") : Json.array();
                }
                post.json.set(part, value);
            }
        }
        number(post.json.path("components"), 1);
        for (JsonNode embed : post.json.path("embeds")) {
            ((ObjectNode) embed).put("type", "rich");
        }
        mention(post, body.path("allowed_mentions"));
    }

    /** Gives every component that has none a number, as Discord does. */
    static int number(JsonNode components, int first) {
        int next = first;
        for (JsonNode component : components) {
            if (component.path("id").asInt() == 0) {
                ((ObjectNode) component).put("id", next);
            }
            next = number(component.path("components"), next + 1);
            if (component.path("component").isObject()) {
                next = number(Json.array().add(component.path("component")), next);
            }
        }
        return next;
    }

    private void mention(Post post, JsonNode allowed) {
        Guild guild = world.guildOf(post.channel);
        var users = Json.array();
        var roles = Json.array();
        Set<String> pinged = new LinkedHashSet<>();
        Matcher found = MENTION.matcher(post.json.path("content").asText());
        while (found.find()) {
            @Nullable String user = found.group(1);
            @Nullable String role = found.group(2);
            if (user != null) {
                Optional.ofNullable(world.people.get(user))
                        .filter(person -> allows(allowed, "users", user))
                        .ifPresent(person -> {
                            users.add(person.json());
                            pinged.add(person.name());
                        });
            } else if (role != null) {
                guild.role(role).filter(known -> allows(allowed, "roles", role)).ifPresent(known -> {
                    roles.add(known.id());
                    pinged.add(known.name());
                });
            } else if (allows(allowed, "everyone", "")
                    && (guild.permissions(post.author.id(), post.channel) & Permissions.MENTION_EVERYONE) != 0) {
                pinged.add("everyone");
            }
        }
        post.pinged = pinged;
        post.json.put("mention_everyone", pinged.contains("everyone"));
        post.json.set("mentions", users);
        post.json.set("mention_roles", roles);
    }

    private static boolean allows(JsonNode allowed, String kind, String id) {
        return !Json.isSet(allowed)
                || Json.each(allowed.path("parse"))
                        .anyMatch(parse -> parse.asText().equals(kind))
                || Json.each(allowed.path(kind)).anyMatch(one -> one.asText().equals(id));
    }

    private ObjectNode forGateway(Post post) {
        Guild guild = world.guildOf(post.channel);
        ObjectNode json = post.json.deepCopy();
        json.put("guild_id", guild.id);
        ObjectNode member = guild.member(post.author);
        member.remove("user");
        json.set("member", member);
        return json;
    }

    private String now() {
        return TIME.format(world.clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Everything in a channel that this person can see, oldest first. */
    static List<Post> seenBy(Person person, Channel.State channel) {
        return channel.posts.stream().filter(post -> post.visibleTo(person)).toList();
    }
}
