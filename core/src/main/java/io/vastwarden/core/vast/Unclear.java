package io.vastwarden.core.vast;

import java.util.Optional;

/**
 * The request may have had its effect, and the answer does not tell.
 *
 * @param answer as much of an answer as came; empty when none came
 */
public record Unclear(String cause, Optional<Answer> answer) implements Trouble {
    Unclear(String cause) {
        this(cause, Optional.empty());
    }

    @Override
    public String words() {
        return "It is unclear what Vast.ai did: " + cause + ".";
    }
}
