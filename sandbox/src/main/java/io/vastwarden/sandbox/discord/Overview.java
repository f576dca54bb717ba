package io.vastwarden.sandbox.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Guilds, channels, people and roles as they are at one moment. */
public record Overview(List<GuildView> guilds, List<Person> people, boolean botOnline) {
    /** A guild with what is in it. */
    public record GuildView(
            String id, String name, List<ChannelView> channels, List<Role> roles, List<MemberView> members) {}

    /** A channel's name and what it is for. */
    public record ChannelView(String id, String name, String topic) {}

    /**
     * A member.
     *
     * @param roles highest first
     */
    public record MemberView(Person person, List<Role> roles) {}

    static Overview of(World world) {
        List<GuildView> guilds = new ArrayList<>();
        for (Guild guild : world.guilds.values()) {
            guilds.add(new GuildView(
                    guild.id,
                    guild.name,
                    guild.channels.values().stream()
                            .map(channel -> new ChannelView(channel.id, channel.name, channel.topic))
                            .toList(),
                    List.copyOf(guild.roles),
                    guild.members.keySet().stream()
                            .flatMap(id -> Optional.ofNullable(world.people.get(id)).stream())
                            .map(person -> new MemberView(person, guild.rolesOf(person.id())))
                            .toList()));
        }
        return new Overview(guilds, List.copyOf(world.people.values()), world.sessions.online());
    }
}
