package io.vastwarden.sandbox.discord;

/** Discord's client would not have let the member do this; the message says why. */
public final class NotPossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotPossible(String message) {
        super(message);
    }
}
