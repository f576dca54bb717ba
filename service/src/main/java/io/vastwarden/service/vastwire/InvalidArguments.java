package io.vastwarden.service.vastwire;

/** A request's arguments are not what Vast.ai's document has; the message says which and why. */
final class InvalidArguments extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidArguments(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
