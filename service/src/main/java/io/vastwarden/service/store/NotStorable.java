package io.vastwarden.service.store;

/** A text holds a character that the database cannot hold; on PostgreSQL that is U+0000. Nothing was stored. */
public final class NotStorable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotStorable(Throwable cause) {
        super("a text holds a character that the database cannot hold", cause);
    }
}
