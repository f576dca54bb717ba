package io.vastwarden.sandbox;

import java.io.Serial;

/** A stand-in could not start; the message is one sentence for the person who started it. */
final class CannotStart extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
