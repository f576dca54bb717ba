package io.vastwarden.service.account;

import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which instances and machines each account was seen to have. By them a replaced key is recognised. */
@ApplicationScoped
public class KnownTargets {

    private static final String ALL = "SELECT target FROM account_target WHERE account = :account AND kind = :kind";
    private static final String ADD = """
            INSERT INTO account_target (account, kind, target) VALUES (:account, :kind, :target)
            ON CONFLICT (account, kind, target) DO NOTHING""";
    private static final String REMOVE =
            "DELETE FROM account_target WHERE account = :account AND kind = :kind AND target = :target";
    private static final String NEWEST = ALL + " ORDER BY target DESC LIMIT :limit";
    private static final String FORGET = "DELETE FROM account_target WHERE account = :account";
    private static final String IS_ITS_KEY =
            "SELECT count(*) FROM account_key WHERE account = :account AND fingerprint = :fingerprint";

    private final Database database;
    private final Map<String, Set<Long>> known = new ConcurrentHashMap<>();

    KnownTargets(Database database) {
        this.database = database;
    }

    /** What can be known of an account. */
    public enum Kind {
        INSTANCE,
        MACHINE
    }

    /** The account was seen to have these, and perhaps others. */
    public void saw(Account account, Kind kind, Collection<Long> some) {
        change(account, kind, some, Set.of());
    }

    /** The account was seen to have these and no others. */
    public void sawAll(Account account, Kind kind, Collection<Long> all) {
        Set<Long> gone = new HashSet<>(known(account.name(), kind));
        gone.removeAll(all);
        change(account, kind, all, gone);
    }

    /** At most so many of what an account was seen to have, the newest first. */
    List<Long> newest(String account, Kind kind, int limit) {
        return database.read(handle -> handle.createQuery(NEWEST)
                .bind("account", account)
                .bind("kind", written(kind))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    /** Nothing that was seen counts any more. */
    void forget(Handle handle, String account) {
        handle.createUpdate(FORGET).bind("account", account).execute();
        reload(account);
    }

    /** What another service has stored or forgotten counts. */
    void reload(String account) {
        for (Kind kind : Kind.values()) {
            known.remove(key(account, kind));
        }
    }

    private void change(Account account, Kind kind, Collection<Long> seen, Set<Long> gone) {
        String name = account.name();
        Set<Long> before = known(name, kind);
        Set<Long> more = new HashSet<>(seen);
        more.removeAll(before);
        if (more.isEmpty() && gone.isEmpty()) {
            return;
        }
        boolean kept = database.write(handle -> {
            if (!isItsKey(handle, account)) {
                return false;
            }
            run(handle, ADD, name, kind, more);
            run(handle, REMOVE, name, kind, gone);
            return true;
        });
        if (kept) {
            before.addAll(more);
            before.removeAll(gone);
        }
    }

    /** Another service may have taken it out of use a moment ago; what it shows must not bring it back. */
    private static boolean isItsKey(Handle handle, Account account) {
        return account.key()
                .fingerprint()
                .map(fingerprint -> handle.createQuery(IS_ITS_KEY)
                        .bind("account", account.name())
                        .bind("fingerprint", fingerprint)
                        .mapTo(Long.class)
                        .one())
                .filter(count -> count > 0)
                .isPresent();
    }

    private static void run(Handle handle, String statement, String account, Kind kind, Set<Long> targets) {
        if (targets.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(statement);
        targets.forEach(target -> batch.bind("account", account)
                .bind("kind", written(kind))
                .bind("target", target)
                .add());
        batch.execute();
    }

    private Set<Long> known(String account, Kind kind) {
        return known.computeIfAbsent(key(account, kind), first -> {
            Set<Long> stored = ConcurrentHashMap.newKeySet();
            stored.addAll(database.read(handle -> handle.createQuery(ALL)
                    .bind("account", account)
                    .bind("kind", written(kind))
                    .mapTo(Long.class)
                    .list()));
            return stored;
        });
    }

    private static String key(String account, Kind kind) {
        return account + " " + kind;
    }

    private static String written(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
