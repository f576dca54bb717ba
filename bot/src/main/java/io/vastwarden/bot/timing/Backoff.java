package io.vastwarden.bot.timing;

import java.time.Duration;

/** The delay before a retry, doubled after each failure up to its maximum. */
public record Backoff(Duration delay, Duration max) {

    /** The delay after one more failure. */
    public Backoff next() {
        Duration doubled = delay.multipliedBy(2);
        return new Backoff(doubled.compareTo(max) < 0 ? doubled : max, max);
    }
}
