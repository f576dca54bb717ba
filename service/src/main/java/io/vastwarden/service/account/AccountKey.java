package io.vastwarden.service.account;

import io.vastwarden.core.api.WardenToken;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.vast.KeyWithheld;
import io.vastwarden.core.vast.Vast;
import io.vastwarden.service.timing.Timings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives the API key of an account as it is at each moment, if it is known to be this account's. A key that was replaced is
 * first looked through in the background: when it shows something that the account was seen to have, it is the same
 * account's, and everything goes on. Until then it is withheld, since what another account does not list would look as if
 * it were gone.
 */
public final class AccountKey implements Supplier<String> {

    private static final Logger LOG = Logger.getLogger(AccountKey.class);
    private static final String NOT_YET_KNOWN =
            "the account's API key was replaced, and it is being looked whether it is the same account's";

    private final String account;
    private final Supplier<String> source;
    private final KnownKeys keys;
    private final KeyProof proof;
    private final Vast through;
    private final Ticker ticker;
    private final Duration retryDelay;
    private volatile Set<String> known = Set.of();
    private volatile Candidate candidate = new Candidate(0, "", "");
    private volatile @Nullable Doubt doubt;

    /**
     * The key of an account.
     *
     * @param source gives it as it is set
     * @param client makes a client that uses the key it is given, to look through
     */
    AccountKey(
            String account,
            Supplier<String> source,
            KnownKeys keys,
            KnownTargets targets,
            Function<Supplier<String>, Vast> client,
            Ticker ticker,
            Timings.Accounts timings) {
        this.account = account;
        this.source = source;
        this.keys = keys;
        this.proof = new KeyProof(account, targets);
        this.through = client.apply(() -> candidate.key());
        this.ticker = ticker;
        this.retryDelay = timings.keyRetryDelay();
    }

    /** What is being looked through. */
    private record Candidate(long number, String key, String fingerprint) {
        /** Never the key. */
        @Override
        public String toString() {
            return Fingerprint.shown(fingerprint);
        }
    }

    /**
     * A key that is not known to be this account's.
     *
     * @param fingerprint as {@link #shown()} tells it
     * @param words why it is withheld, as the end of a sentence
     * @param lookedAt in the {@link Ticker}'s nanoseconds
     */
    private record Doubt(String fingerprint, String words, boolean looking, long lookedAt) {}

    /** The first key that an account ever has is its own; another one than those before is looked through. */
    void open() {
        String key = source.get();
        known = keys.ofOrFirst(account, Fingerprint.of(account, key));
        if (!known.contains(Fingerprint.of(account, key))) {
            doubted(key);
        }
    }

    @Override
    public String get() {
        String key = source.get();
        if (key.isBlank()) {
            return key;
        }
        if (known.contains(Fingerprint.of(account, key))) {
            if (doubt != null) {
                doubt = null;
            }
            return key;
        }
        throw new KeyWithheld(
                WardenToken.looksLikeOne(key)
                        ? "the account's API key was replaced by a token of Warden itself"
                        : doubted(key));
    }

    /** Why the key that is set is withheld; empty when it is used. */
    public Optional<String> withheld() {
        return Optional.ofNullable(doubt).map(Doubt::words);
    }

    /** By what people tell the key that is set from others; empty while it cannot be read. */
    Optional<String> shown() {
        return fingerprint().map(Fingerprint::shown);
    }

    /** The fingerprint of the key that is withheld, if that is the one that is shown like this. */
    Optional<String> withheld(String shown) {
        return Optional.ofNullable(doubt)
                .map(Doubt::fingerprint)
                .filter(fingerprint -> Fingerprint.shown(fingerprint).equals(shown));
    }

    /** What is known of it has changed. */
    void reload() {
        known = keys.of(account);
        doubt = null;
    }

    /** Heeds what another service found or an admin confirmed there. @return whether there was something */
    boolean lookAgain() {
        boolean changed = !keys.of(account).equals(known);
        if (changed) {
            reload();
        }
        return changed;
    }

    /** By what the key that is set is known; empty while it cannot be read. */
    Optional<String> fingerprint() {
        try {
            return Optional.of(Fingerprint.of(account, source.get()));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private synchronized String doubted(String key) {
        String fingerprint = Fingerprint.of(account, key);
        Doubt before = doubt;
        if (before == null || !before.fingerprint().equals(fingerprint)) {
            LOG.infof("event=key_replaced account=%s key=%s", account, Fingerprint.shown(fingerprint));
            return lookThrough(key, new Doubt(fingerprint, NOT_YET_KNOWN, true, ticker.nanos()));
        }
        if (!before.looking() && ticker.nanos() - before.lookedAt() > retryDelay.toNanos()) {
            return lookThrough(key, new Doubt(fingerprint, before.words(), true, ticker.nanos()));
        }
        return before.words();
    }

    private String lookThrough(String key, Doubt about) {
        doubt = about;
        Candidate next = new Candidate(candidate.number() + 1, key, about.fingerprint());
        candidate = next;
        Thread.ofVirtual().name("key-" + account).start(() -> look(next));
        return about.words();
    }

    private void look(Candidate looked) {
        String fingerprint = looked.fingerprint();
        try {
            if (keys.of(account).contains(fingerprint)) {
                reload();
                return;
            }
            KeyProof.Finding finding = proof.look(through, keys.isDropped(account, fingerprint));
            if (candidate.number() != looked.number()) {
                // Some of it may have been seen through the next one.
                return;
            }
            switch (finding) {
                case KeyProof.Finding.Same(var how) -> {
                    keys.proved(account, fingerprint, how);
                    reload();
                    LOG.infof(
                            "event=key_known account=%s key=%s because=\"%s\"",
                            account, Fingerprint.shown(fingerprint), how);
                }
                case KeyProof.Finding.Strange() ->
                    keep(
                            fingerprint,
                            "the account's API key was replaced by one (" + Fingerprint.shown(fingerprint)
                                    + ") that shows nothing of what the account had, so it may be another account's. Put"
                                    + " the right key back, or let an admin confirm this one with POST /v1/accounts/"
                                    + account + "/key");
                case KeyProof.Finding.Unanswered(var words) ->
                    keep(
                            fingerprint,
                            "the account's API key was replaced, and it cannot be seen yet whether it is the same"
                                    + " account's: " + words.replaceFirst("\\.$", ""));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "event=key_not_looked_through account=%s", account);
            keep(
                    fingerprint,
                    "the account's API key was replaced, and Warden failed to see whether it is the same account's");
        }
    }

    private synchronized void keep(String fingerprint, String words) {
        Doubt before = doubt;
        if (before == null || !before.fingerprint().equals(fingerprint)) {
            return;
        }
        if (!before.words().equals(words)) {
            LOG.warnf("event=key_withheld account=%s why=\"%s\"", account, words);
        }
        doubt = new Doubt(fingerprint, words, false, ticker.nanos());
    }
}
