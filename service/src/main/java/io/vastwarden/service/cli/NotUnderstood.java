package io.vastwarden.service.cli;

import java.io.Serial;

/** The arguments do not fit; the message is a sentence. */
final class NotUnderstood extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NotUnderstood(String sentence) {
        super(sentence);
    }
}
