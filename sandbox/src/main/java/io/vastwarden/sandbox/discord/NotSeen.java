package io.vastwarden.sandbox.discord;

/** What a driver waited for did not come in time; the message says what there was instead. */
public final class NotSeen extends AssertionError {
    private static final long serialVersionUID = 1;

    NotSeen(String message) {
        super(message);
    }
}
