package io.vastwarden.service.store;

/** A row with this key or name is there already. */
public final class AlreadyStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyStored(Throwable cause) {
        super("a row with this key is there already", cause);
    }
}
