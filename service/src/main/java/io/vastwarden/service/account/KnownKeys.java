package io.vastwarden.service.account;

import io.vastwarden.service.audit.Audit;
import io.vastwarden.service.audit.Entry;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which API keys are known to be an account's, by their fingerprints. */
@ApplicationScoped
class KnownKeys {

    private static final String ALL = "SELECT fingerprint FROM account_key WHERE account = :account";
    private static final String SINCE = "SELECT coalesce(min(since), 0) FROM account_key WHERE account = :account";
    private static final String ADD = """
            INSERT INTO account_key (account, fingerprint, since) VALUES (:account, :fingerprint, :now)
            ON CONFLICT (account, fingerprint) DO NOTHING""";
    private static final String FORGET = "DELETE FROM account_key WHERE account = :account";
    private static final String DROP = """
            INSERT INTO account_key_dropped (account, fingerprint)
            SELECT account, fingerprint FROM account_key WHERE account = :account
            ON CONFLICT (account, fingerprint) DO NOTHING""";
    private static final String IS_DROPPED =
            "SELECT count(*) FROM account_key_dropped WHERE account = :account AND fingerprint = :fingerprint";
    private static final String NOT_DROPPED =
            "DELETE FROM account_key_dropped WHERE account = :account AND fingerprint = :fingerprint";

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    KnownKeys(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    Set<String> of(String account) {
        return database.read(handle -> Set.copyOf(handle.createQuery(ALL)
                .bind("account", account)
                .mapTo(String.class)
                .set()));
    }

    /** Since when a key of the same account is known, without a break. */
    Instant since(String account) {
        return database.read(handle -> Instant.ofEpochMilli(handle.createQuery(SINCE)
                .bind("account", account)
                .mapTo(Long.class)
                .one()));
    }

    /** The first key of an account is its own. @return those that are known now */
    Set<String> ofOrFirst(String account, String fingerprint) {
        Set<String> known = of(account);
        if (!known.isEmpty()) {
            return known;
        }
        database.write(handle -> add(handle, account, fingerprint));
        return Set.of(fingerprint);
    }

    /** This key was shown to be the same account's as those before. */
    void proved(String account, String fingerprint, String how) {
        database.write(handle -> {
            add(handle, account, fingerprint);
            audit.append(
                    handle,
                    Entry.of(
                                    Entry.Kind.KEY_REPLACED,
                                    Entry.WARDEN,
                                    Map.of("key", Fingerprint.shown(fingerprint), "because", how))
                            .at(account));
            return true;
        });
    }

    /** From now on this key is the account's, and none of those before. To be called in a transaction. */
    void replace(Handle handle, String account, String fingerprint) {
        handle.createUpdate(DROP).bind("account", account).execute();
        handle.createUpdate(FORGET).bind("account", account).execute();
        add(handle, account, fingerprint);
    }

    /** Whether this key was the account's until an admin confirmed another one. */
    boolean isDropped(String account, String fingerprint) {
        return database.read(handle -> handle.createQuery(IS_DROPPED)
                        .bind("account", account)
                        .bind("fingerprint", fingerprint)
                        .mapTo(Long.class)
                        .one()
                > 0);
    }

    private int add(Handle handle, String account, String fingerprint) {
        handle.createUpdate(NOT_DROPPED)
                .bind("account", account)
                .bind("fingerprint", fingerprint)
                .execute();
        return handle.createUpdate(ADD)
                .bind("account", account)
                .bind("fingerprint", fingerprint)
                .bind("now", clock.millis())
                .execute();
    }
}
