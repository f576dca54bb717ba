package io.vastwarden.service.policy;

import io.vastwarden.core.api.Grant;
import io.vastwarden.core.start.StartFailure;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which grants a role of a Discord guild gives: {@code WARDEN_DISCORD_ROLES}, e.g. {@code
 * GUILD/ROLE=view,destroy,cleanup;GUILD/ROLE=view,approve}, both by id. A guild or role that is not named gives nothing.
 */
@Singleton
public class DiscordRoles {

    private static final Pattern RULES = Pattern.compile(";");
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final Pattern RULE = Pattern.compile("([0-9]{1,20})/([0-9]{1,20})=([a-z, ]+)");

    private final Map<String, Set<Grant>> grants = new HashMap<>();

    DiscordRoles(@ConfigProperty(name = "warden.discord.roles") Optional<String> setting) {
        RULES.splitAsStream(setting.orElse(""))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .forEach(this::add);
    }

    /** What a member of the guild with these roles may do. */
    public Set<Grant> grants(String guild, Collection<String> roles) {
        Set<Grant> sum = EnumSet.noneOf(Grant.class);
        for (String role : roles) {
            sum.addAll(grants.getOrDefault(guild + "/" + role, Set.of()));
        }
        return sum;
    }

    private void add(String rule) {
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            throw new StartFailure("WARDEN_DISCORD_ROLES has \"" + rule + "\", which is not GUILD/ROLE=grant,grant with"
                    + " Discord's ids, e.g. 1190000000000000001/1190000000000000002=view,destroy.");
        }
        Set<Grant> given =
                grants.computeIfAbsent(matcher.group(1) + "/" + matcher.group(2), key -> EnumSet.noneOf(Grant.class));
        COMMAS.splitAsStream(matcher.group(3)).map(String::strip).forEach(word -> given.add(grant(rule, word)));
    }

    private static Grant grant(String rule, String word) {
        return Grant.of(word)
                .filter(grant -> grant != Grant.ADMIN && grant != Grant.DELEGATE)
                .orElseThrow(() -> new StartFailure("WARDEN_DISCORD_ROLES has \"" + rule + "\": \"" + word
                        + "\" is none of view, destroy, cleanup, approve, the grants that a role can give."));
    }
}
