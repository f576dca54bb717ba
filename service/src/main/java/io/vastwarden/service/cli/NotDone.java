package io.vastwarden.service.cli;

import java.io.Serial;

/** A command could not do what it was asked to; the message is one sentence that says what to do. */
final class NotDone extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NotDone(String sentence) {
        super(sentence);
    }

    NotDone(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
