package io.vastwarden.sandbox.vast;

import java.util.List;
import java.util.Map;

/**
 * What a call did to the fleet.
 *
 * @param destroyed instances for which destruction was accepted
 * @param cleaned machines, each with the number of expired contracts removed
 */
public record Effect(List<Long> destroyed, Map<Long, Integer> cleaned) {
    static final Effect NONE = new Effect(List.of(), Map.of());

    public Effect {
        destroyed = List.copyOf(destroyed);
        cleaned = Map.copyOf(cleaned);
    }

    /** Whether nothing happened. */
    public boolean isNone() {
        return destroyed.isEmpty() && cleaned.isEmpty();
    }
}
