package io.vastwarden.chaos;

import java.util.HashSet;
import java.util.Set;

/** What this run asked for, by its own account; to be held against what happened. */
final class Ledger {
    private final Set<Target> consented = new HashSet<>();
    private final Set<Long> takenAway = new HashSet<>();

    /** An instance or a machine. */
    record Target(String operation, long id) {}

    /** A yes to this one is about to be said. */
    synchronized void consent(String operation, long id) {
        consented.add(new Target(operation, id));
    }

    /** Somebody else is about to destroy this instance, past Warden. */
    synchronized void takeAway(long id) {
        takenAway.add(id);
    }

    synchronized Set<Target> consented() {
        return Set.copyOf(consented);
    }

    synchronized Set<Long> takenAway() {
        return Set.copyOf(takenAway);
    }
}
