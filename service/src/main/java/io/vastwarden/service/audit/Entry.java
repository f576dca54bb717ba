package io.vastwarden.service.audit;

import io.vastwarden.core.operation.Operation;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded.
 *
 * @param kind what happened
 * @param actor who is responsible; {@link #WARDEN} for what nobody asked for
 * @param target the instance or machine, for records about one item
 * @param details texts, numbers, booleans, and lists of them; null values are left out
 */
public record Entry(
        Kind kind,
        String actor,
        @Nullable String account,
        @Nullable String plan,
        @Nullable Operation operation,
        @Nullable Long target,
        Map<String, Object> details) {

    /** The actor of what happens by itself, as when a plan expires. */
    public static final String WARDEN = "warden";

    /** What can happen. */
    public enum Kind {
        PLAN_CREATED,
        APPROVAL,
        DENIAL,
        REJECTION,
        CANCELLATION,
        EXPIRY,
        INTENT,
        OUTCOME,
        RESOLUTION,
        RESTORED,
        CALLER_CREATED,
        CALLER_ROTATED,
        CALLER_REVOKED,
        KEY_REPLACED,
        KEY_CONFIRMED,
        PROTECTION_CREATED,
        PROTECTION_REMOVED,
        AUDIT_HEAD,
        AUDIT_PRUNED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The same with what else is known of who did it. */
    public Entry by(Map<String, Object> who) {
        if (who.isEmpty()) {
            return this;
        }
        Map<String, Object> more = new TreeMap<>(details);
        more.put("on_behalf_of", who);
        return new Entry(kind, actor, account, plan, operation, target, more);
    }

    /** The same of that account; null for what concerns none or all. */
    public Entry at(@Nullable String which) {
        return new Entry(kind, actor, which, plan, operation, target, details);
    }

    /** A record that is about no plan. */
    public static Entry of(Kind kind, String actor, Map<String, Object> details) {
        return new Entry(kind, actor, null, null, null, null, details);
    }

    /** A record about a plan as a whole. */
    public static Entry ofPlan(
            Kind kind, String actor, String account, String plan, Operation operation, Map<String, Object> details) {
        return new Entry(kind, actor, account, plan, operation, null, details);
    }

    /** The same about one item of the plan. */
    public Entry about(long item) {
        return new Entry(kind, actor, account, plan, operation, item, details);
    }
}
