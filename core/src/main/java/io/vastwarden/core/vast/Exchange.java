package io.vastwarden.core.vast;

import java.util.Optional;

/** What became of one request on the wire, before anybody says what it means. */
public sealed interface Exchange {
    /** An answer with its whole body. */
    record Whole(int status, Optional<String> retryAfter, String body) implements Exchange {
        /** Only the size, since the body of a read carries secrets. */
        @Override
        public String toString() {
            return "Whole[status=" + status + ", body of " + body.length() + " characters]";
        }
    }

    /** The request was handed to a connection, and no whole answer came back. */
    record Unanswered(String cause) implements Exchange {}

    /** The request was handed to no connection. */
    record NeverLeft(String cause) implements Exchange {}

    /** There was no key to send it with, so it was not tried. */
    record NoKey(String cause) implements Exchange {}
}
