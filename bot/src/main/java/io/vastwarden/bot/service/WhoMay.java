package io.vastwarden.bot.service;

import io.vastwarden.bot.timing.Timings;
import io.vastwarden.core.api.Grant;
import io.vastwarden.core.api.WardenApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;

/**
 * Which roles of a guild give a grant, to tell people. The service knows; it is asked what the holder of each role may
 * do, and its answer is told again for a while. Nothing is decided by it.
 */
@ApplicationScoped
public class WhoMay {

    private static final int MOST_ROLES = 100;

    private final WardenApi warden;
    private final InstantSource clock;
    private final Duration ttl;
    private final ConcurrentMap<String, Known> roles = new ConcurrentHashMap<>();

    WhoMay(WardenApi warden, InstantSource clock, Timings timings) {
        this.warden = warden;
        this.clock = clock;
        this.ttl = timings.service().rolesTtl();
    }

    private record Known(List<Grant> grants, Instant until) {}

    /** The roles with any of these grants, the highest first. */
    public List<Role> with(Guild guild, Collection<Grant> grants) {
        return guild.getRoles().stream()
                .limit(MOST_ROLES)
                .filter(role -> grants(role).stream().anyMatch(grants::contains))
                .toList();
    }

    private List<Grant> grants(Role role) {
        Instant now = clock.instant();
        Known known = roles.get(role.getId());
        if (known == null || now.isAfter(known.until())) {
            String holder =
                    OnBehalf.holderOf(role.getGuild().getId(), role.getId()).header();
            known = new Known(warden.me(holder).grants(), now.plus(ttl));
            roles.put(role.getId(), known);
        }
        return known.grants();
    }
}
