package io.vastwarden.service.policy;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.api.Grant;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.account.Reach;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which grants a role of a Discord guild gives: {@code WARDEN_DISCORD_ROLES}, e.g. {@code
 * GUILD/ROLE=view,destroy,cleanup;GUILD/ROLE=view,approve}, both by id. A guild or role that is not named gives nothing.
 *
 * <p>A guild belongs to one account: {@code default}, or the one of {@code GUILD@ACCOUNT/ROLE=…}.
 */
@Singleton
public class DiscordRoles {

    private static final Pattern RULES = Pattern.compile(";");
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final Pattern RULE = Pattern.compile("([0-9]{1,20})(?:@([a-z0-9-]+))?/([0-9]{1,20})=([a-z, ]+)");

    private final Map<String, Set<Grant>> grants = new HashMap<>();
    private final Map<String, String> accounts = new TreeMap<>();

    DiscordRoles(@ConfigProperty(name = "warden.discord.roles") Optional<String> setting) {
        RULES.splitAsStream(setting.orElse(""))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .forEach(this::add);
    }

    void check(@Observes @Priority(StartOrder.CALLERS) StartupEvent start, Accounts known) {
        accounts.forEach((guild, account) -> {
            if (known.all().stream().noneMatch(one -> one.name().equals(account))) {
                throw new StartFailure("WARDEN_DISCORD_ROLES gives the guild " + guild + " the account \"" + account
                        + "\", which is not set. There are "
                        + known.all().stream().map(Account::name).toList()
                        + "; name one as GUILD@ACCOUNT/ROLE=grant,grant.");
            }
        });
    }

    /** The account of the guild, on which its members act. */
    public Reach reach(String guild) {
        return named(guild).orElseGet(() -> Reach.of(Accounts.DEFAULT));
    }

    /** The account of the guild, if any of its roles is named. */
    public Optional<Reach> named(String guild) {
        return Optional.ofNullable(accounts.get(guild)).map(Reach::of);
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
        String guild = matcher.group(1);
        String account = matcher.group(2) == null ? Accounts.DEFAULT : matcher.group(2);
        String other = accounts.put(guild, account);
        if (other != null && !other.equals(account)) {
            throw new StartFailure(
                    "WARDEN_DISCORD_ROLES gives the guild " + guild + " the accounts \"" + other + "\" and \""
                            + account + "\". A guild belongs to one: name it in each rule of the guild, as"
                            + " GUILD@ACCOUNT/ROLE=grant,grant.");
        }
        Set<Grant> given = grants.computeIfAbsent(guild + "/" + matcher.group(3), key -> EnumSet.noneOf(Grant.class));
        COMMAS.splitAsStream(matcher.group(4)).map(String::strip).forEach(word -> given.add(grant(rule, word)));
    }

    private static Grant grant(String rule, String word) {
        return Grant.of(word)
                .filter(grant -> grant != Grant.ADMIN && grant != Grant.DELEGATE)
                .orElseThrow(() -> new StartFailure("WARDEN_DISCORD_ROLES has \"" + rule + "\": \"" + word
                        + "\" is none of view, destroy, cleanup, approve, the grants that a role can give."));
    }
}
