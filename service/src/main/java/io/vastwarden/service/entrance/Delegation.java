package io.vastwarden.service.entrance;

import io.vastwarden.core.api.Grant;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.caller.Actor;
import io.vastwarden.service.http.ProblemType;
import io.vastwarden.service.http.Refusal;
import io.vastwarden.service.policy.DiscordRoles;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads on whose behalf the bot asks: {@code Warden-Actor: discord;guild=…;member=…;name=…;roles=…;message=…}, the ids as
 * digits, the roles separated by commas, the name percent-encoded. The member's roles decide what is granted; never
 * {@code admin}, never {@code delegate}. The guild's account is the member's; where the bot's own caller does not reach it,
 * nothing is granted.
 */
@ApplicationScoped
class Delegation {

    static final String HEADER = "Warden-Actor";

    private static final Pattern PARTS = Pattern.compile(";");
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{1,20}");
    private static final int LONGEST_NAME = 100;

    private final DiscordRoles roles;

    Delegation(DiscordRoles roles) {
        this.roles = roles;
    }

    /**
     * The member for whom the delegate asks.
     *
     * @throws Refusal when the caller is no delegate, or the header cannot be read
     */
    Actor actor(Actor caller, String header) {
        if (!caller.has(Grant.DELEGATE)) {
            throw new Refusal(
                    ProblemType.NOT_GRANTED,
                    "Asking on behalf of somebody (" + HEADER + ") needs the grant delegate, which " + caller.name()
                            + " does not have. Nothing was sent.");
        }
        String[] parts = PARTS.split(header, -1);
        if (!parts[0].strip().equals("discord")) {
            throw strange("it must begin with discord");
        }
        Map<String, String> fields = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 1
                    || fields.put(
                                    parts[i].substring(0, equals).strip(),
                                    parts[i].substring(equals + 1).strip())
                            != null) {
                throw strange("its parts must be name=value, each name once");
            }
        }
        String guild = snowflake(fields, "guild");
        String member = snowflake(fields, "member");
        List<String> memberRoles = COMMAS.splitAsStream(fields.getOrDefault("roles", ""))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .toList();
        Map<String, Object> details = new TreeMap<>();
        details.put("guild", guild);
        details.put("member", member);
        details.put("by", caller.name());
        String name = decoded(fields.getOrDefault("name", ""));
        if (!name.isBlank()) {
            details.put("name", name);
        }
        if (fields.containsKey("message")) {
            details.put("message", snowflake(fields, "message"));
        }
        Reach reach = roles.reach(guild);
        boolean inside = caller.reach().includes(reach);
        return new Actor(
                "discord:" + member,
                inside ? roles.grants(guild, memberRoles) : Set.of(),
                inside ? reach : caller.reach(),
                caller.only(),
                caller.callerId(),
                Map.copyOf(details));
    }

    private static String snowflake(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        if (!SNOWFLAKE.matcher(value).matches()) {
            throw strange(name + " must be a Discord id");
        }
        return value;
    }

    private static String decoded(String name) {
        try {
            String decoded = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.length() <= LONGEST_NAME ? decoded : decoded.substring(0, LONGEST_NAME);
        } catch (IllegalArgumentException e) {
            throw strange("name must be percent-encoded");
        }
    }

    private static Refusal strange(String why) {
        return new Refusal(
                ProblemType.INVALID_REQUEST,
                "The header " + HEADER + " cannot be read: " + why + ". Nothing was sent.");
    }
}
