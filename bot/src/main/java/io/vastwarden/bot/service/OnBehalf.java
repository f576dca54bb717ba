package io.vastwarden.bot.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * The member on whose behalf the bot asks, with the roles that came with the interaction, never those of a cache.
 *
 * @param roles by id; the guild's own id, which is that of its role for everybody, is among them
 * @param message the message it is about, if there is one
 */
public record OnBehalf(
        String guild,
        String member,
        String name,
        List<String> roles,
        @Nullable String message) {

    /** Who did this. Only interactions in a guild reach the bot: its commands are registered there. */
    public static OnBehalf of(Interaction interaction, @Nullable String message) {
        Guild guild = Objects.requireNonNull(interaction.getGuild(), "an interaction outside a guild");
        Member member = Objects.requireNonNull(interaction.getMember(), "an interaction without a member");
        List<String> roles = new ArrayList<>();
        roles.add(guild.getId());
        member.getRoles().stream().map(ISnowflake::getId).forEach(roles::add);
        return new OnBehalf(guild.getId(), member.getId(), member.getUser().getName(), List.copyOf(roles), message);
    }

    /** Somebody who has this role and no other. */
    static OnBehalf holderOf(String guild, String role) {
        return new OnBehalf(guild, "0", "", List.of(role), null);
    }

    /** As plans and the audit name the member. */
    public String actor() {
        return "discord:" + member;
    }

    /** The header {@code Warden-Actor}. */
    public String header() {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "discord;guild=" + guild + ";member=" + member + ";name=" + encoded + ";roles=" + String.join(",", roles)
                + (message == null ? "" : ";message=" + message);
    }
}
