package io.vastwarden.core.pacing;

import java.util.Objects;

/** The queue in front of one upstream endpoint of one account. */
public record Lane(String account, Endpoint endpoint) {
    public Lane {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(endpoint, "endpoint");
    }
}
