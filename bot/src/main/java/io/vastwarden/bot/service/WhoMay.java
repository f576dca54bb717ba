package io.vastwarden.bot.service;

import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;

/** Which roles of a guild give a grant. The service knows; it is asked what the holder of each role may do. */
@ApplicationScoped
public class WhoMay {

    private static final int MOST_ROLES = 100;

    private final WardenApi warden;

    WhoMay(WardenApi warden) {
        this.warden = warden;
    }

    /** The roles with any of these grants, the highest first. */
    public List<Role> with(Guild guild, Collection<Grant> grants) {
        return guild.getRoles().stream()
                .limit(MOST_ROLES)
                .filter(role -> warden
                        .me(OnBehalf.holderOf(guild.getId(), role.getId()).header())
                        .grants()
                        .stream()
                        .anyMatch(grants::contains))
                .toList();
    }
}
