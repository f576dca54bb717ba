package io.vastwarden.core.api;

import java.util.Optional;

/** What an actor may do. {@link #toString()} is its word in settings and in the API. */
public enum Grant {
    /** See instances, machines, plans and the audit. */
    VIEW("view"),
    /** Plan the destruction of instances, and say yes to such plans of one's own where policy allows it. */
    DESTROY("destroy"),
    /** Plan the clean-up of machines, and say yes to such plans of one's own where policy allows it. */
    CLEANUP("cleanup"),
    /** Say yes or no to somebody else's plan. */
    APPROVE("approve"),
    /** Manage callers and rules. Contains neither {@link #DESTROY} nor {@link #CLEANUP}. */
    ADMIN("admin"),
    /** Ask on behalf of Discord members, whose roles then decide: for the bot. */
    DELEGATE("delegate");

    private final String word;

    Grant(String word) {
        this.word = word;
    }

    public static Optional<Grant> of(String word) {
        for (Grant grant : values()) {
            if (grant.word.equals(word)) {
                return Optional.of(grant);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return word;
    }
}
