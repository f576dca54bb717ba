package io.vastwarden.service.caller;

import io.vastwarden.core.api.Grant;
import java.util.Set;

/**
 * Who is responsible for a request.
 *
 * @param name as plans and the audit name it, e.g. {@code caller:ci} or {@code admin}
 * @param grants what it may do
 */
public record Actor(String name, Set<Grant> grants) {
    public Actor {
        grants = Set.copyOf(grants);
    }

    public boolean has(Grant grant) {
        return grants.contains(grant);
    }
}
