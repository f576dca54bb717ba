package io.vastwarden.service.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts somebody sees and acts on: one, or every one. What lies outside is answered as if it did not exist.
 *
 * @param account the one; null for every one
 */
public record Reach(@Nullable String account) {

    /** Every account, also those to come. */
    public static final Reach EVERY = new Reach(null);

    /** How every account is written. */
    public static final String ALL = "*";

    /** The reach as {@link #toString()} writes it: an account's name, or {@value #ALL}. */
    public static Reach of(String written) {
        return written.equals(ALL) ? EVERY : new Reach(written);
    }

    /** Whether the account lies inside. */
    public boolean includes(String name) {
        return account == null || account.equals(name);
    }

    /** Whether all that the other one includes lies inside. */
    public boolean includes(Reach other) {
        return account == null || equals(other);
    }

    /** The only account that lies inside, if it is not every one. */
    public Optional<String> single() {
        return Optional.ofNullable(account);
    }

    /** As settings, the API and the database write it. */
    @Override
    public String toString() {
        return account == null ? ALL : account;
    }
}
