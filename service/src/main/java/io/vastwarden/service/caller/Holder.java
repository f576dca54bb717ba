package io.vastwarden.service.caller;

import java.time.Instant;

/** What is known of whoever sends a token. */
public sealed interface Holder {

    /** The token holds. */
    record Known(Actor actor) implements Holder {}

    /** The token did hold until then. */
    record Expired(String name, Instant at) implements Holder {}

    /** The token is none, or was revoked or replaced. */
    record Unknown() implements Holder {}
}
