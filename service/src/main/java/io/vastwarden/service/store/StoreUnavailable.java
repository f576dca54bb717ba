package io.vastwarden.service.store;

/**
 * The database took or gave nothing: gone, full or locked. What was asked for did not happen, unless {@link
 * #maybeStored()} says otherwise.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean maybeStored;

    StoreUnavailable(String message, boolean maybeStored, Throwable cause) {
        super(message, cause);
        this.maybeStored = maybeStored;
    }

    /** Whether it broke off while the transaction was committed, so that nobody knows whether it was. */
    public boolean maybeStored() {
        return maybeStored;
    }
}
