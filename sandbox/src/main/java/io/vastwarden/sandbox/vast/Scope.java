package io.vastwarden.sandbox.vast;

import java.util.Locale;

/** What an API key may do. The wire document names the four that matter; {@code USER_READ} opens the audit log. */
public enum Scope {
    INSTANCE_READ,
    INSTANCE_WRITE,
    MACHINE_READ,
    MACHINE_WRITE,
    USER_READ;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
