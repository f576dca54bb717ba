package io.vastwarden.core.vast;

/** Thrown by whoever gives an account's API key, when there is one that must not be used now. */
public final class KeyWithheld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause why, as the end of a sentence without its full stop */
    public KeyWithheld(String cause) {
        super(cause, null, false, false);
    }

    String cause() {
        return String.valueOf(getMessage());
    }
}
