package io.vastwarden.core.vast;

import java.time.Duration;
import java.util.Optional;

/**
 * It came too early for Vast.ai and had no effect.
 *
 * @param threshold the minimum interval that the answer named
 */
public record Throttled(Optional<Duration> threshold, Answer answer) implements Trouble {
    @Override
    public String words() {
        return "Vast.ai wants a longer pause between requests (" + answer.line() + ").";
    }
}
