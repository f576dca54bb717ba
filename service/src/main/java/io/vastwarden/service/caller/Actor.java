package io.vastwarden.service.caller;

import io.vastwarden.core.api.Grant;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.audit.Entry;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a request.
 *
 * @param name as plans and the audit name it, e.g. {@code caller:ci}, {@code admin} or {@code discord:4711}
 * @param grants what it may do
 * @param reach on which accounts, and which it sees
 * @param only what its plans, and its yes to others', may be about
 * @param callerId the id of the caller whose token was used, the bot's for a Discord member; null for the admin token
 * @param details what else the audit keeps of who asked: for a Discord member the guild, the message, the bot
 */
public record Actor(
        String name,
        Set<Grant> grants,
        Reach reach,
        Only only,
        @Nullable String callerId,
        Map<String, Object> details) {
    public Actor {
        grants = Set.copyOf(grants);
    }

    /** Who is responsible for what happens by itself, as when a plan expires. */
    public static final Actor WARDEN = new Actor(Entry.WARDEN, Set.of());

    Actor(String name, Set<Grant> grants) {
        this(name, grants, null, Map.of());
    }

    /** One that reaches every account, and whose plans may be about anything. */
    public Actor(String name, Set<Grant> grants, @Nullable String callerId, Map<String, Object> details) {
        this(name, grants, Reach.EVERY, Only.ANYTHING, callerId, details);
    }

    /** What tells it apart from others of the same name that are bound to other accounts. */
    public String key() {
        return name + "@" + reach;
    }

    public boolean has(Grant grant) {
        return grants.contains(grant);
    }
}
