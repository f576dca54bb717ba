package io.vastwarden.sandbox.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A guild as the stand-in keeps it. Guarded by the world's lock. */
final class Guild {
    private static final String JOINED = "2024-01-15T09:30:00.000000+00:00";

    final String id;
    final String name;
    private final String owner;
    final List<Role> roles = new ArrayList<>();
    final Map<String, Channel.State> channels = new LinkedHashMap<>();
    final Map<String, Set<String>> members = new LinkedHashMap<>();
    final List<ObjectNode> commands = new ArrayList<>();

    Guild(String id, String name, String owner) {
        this.id = id;
        this.name = name;
        this.owner = owner;
    }

    void add(Channel.State channel) {
        channels.put(channel.id, channel);
    }

    boolean has(String person) {
        return members.containsKey(person);
    }

    List<Role> rolesOf(String person) {
        Set<String> ids = members.getOrDefault(person, Set.of());
        return roles.stream()
                .filter(role -> ids.contains(role.id()))
                .sorted(Comparator.comparingInt(Role::position).reversed())
                .toList();
    }

    Optional<Role> role(String nameOrId) {
        return roles.stream()
                .filter(role -> role.id().equals(nameOrId) || role.name().equals(nameOrId))
                .findFirst();
    }

    long permissions(String person, Channel.State channel) {
        long granted = roles.stream()
                .filter(role -> role.id().equals(id))
                .mapToLong(Role::permissions)
                .findFirst()
                .orElse(0);
        for (Role role : rolesOf(person)) {
            granted |= role.permissions();
        }
        return granted & ~channel.denied.getOrDefault(person, 0L);
    }

    ObjectNode member(Person person) {
        var json = Json.object();
        json.set("user", person.json());
        ArrayNode ids = json.putArray("roles");
        rolesOf(person.id()).forEach(role -> ids.add(role.id()));
        return json.put("joined_at", JOINED)
                .put("deaf", false)
                .put("mute", false)
                .put("flags", 0)
                .putNull("nick");
    }

    ObjectNode json(Person bot) {
        var json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("owner_id", owner)
                .put("member_count", members.size())
                .put("afk_timeout", 300)
                .put("preferred_locale", "en-US")
                .put("joined_at", JOINED)
                .put("large", false)
                .put("unavailable", false);
        ArrayNode roleList = json.putArray("roles");
        roles.forEach(role -> roleList.add(role.json()));
        ArrayNode channelList = json.putArray("channels");
        channels.values().forEach(channel -> channelList.add(channel.json()));
        json.putArray("members").add(member(bot));
        for (String empty : List.of("threads", "guild_scheduled_events", "emojis", "voice_states", "features")) {
            json.putArray(empty);
        }
        return json;
    }
}
