package io.vastwarden.core.api;

/** By what a token of Warden is recognised, e.g. by scanners for leaked secrets. */
public final class WardenToken {

    /** How each one begins. */
    public static final String PREFIX = "wrd_";

    private WardenToken() {}

    /** Whether the text is, or was meant to be, a token of Warden. */
    public static boolean looksLikeOne(String text) {
        return text.strip().startsWith(PREFIX);
    }
}
