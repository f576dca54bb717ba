package io.vastwarden.core.vast;

/** An address to which the account's key must not be sent; the message says what to do. */
public final class UnsafeAddress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafeAddress(String sentence) {
        super(sentence);
    }
}
