package io.vastwarden.service.store;

/** The database took or gave nothing: gone, full or locked. What was asked for did not happen. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
