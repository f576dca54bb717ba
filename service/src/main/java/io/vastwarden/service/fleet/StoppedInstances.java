package io.vastwarden.service.fleet;

import io.vastwarden.core.vast.Instance;
import io.vastwarden.service.account.Account;
import io.vastwarden.service.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Since when instances have been seen stopped. Vast.ai does not tell, so Warden notes what it sees. */
@ApplicationScoped
public class StoppedInstances {

    private static final String ALL = "SELECT instance, since FROM stopped_instance WHERE account = :account";
    private static final String ADD =
            "INSERT INTO stopped_instance (account, instance, since) VALUES (:account, :instance, :since)";
    private static final String REMOVE =
            "DELETE FROM stopped_instance WHERE account = :account AND instance = :instance";

    private final Database database;

    StoppedInstances(Database database) {
        this.database = database;
    }

    /** By instance, when it was first seen stopped without having been seen otherwise since. */
    public Map<Long, Instant> since(Account account) {
        return database.read(handle -> all(handle, account));
    }

    /**
     * Notes what a reading of all instances shows.
     *
     * @param at when the reading began
     */
    void note(Account account, List<Instance> instances, Instant at) {
        Set<Long> stopped = new HashSet<>();
        instances.stream().filter(StoppedInstances::isStopped).forEach(one -> stopped.add(one.id()));
        if (since(account).keySet().equals(stopped)) {
            return;
        }
        database.write(handle -> {
            Set<Long> noted = all(handle, account).keySet();
            change(handle, ADD, account, without(stopped, noted), at);
            change(handle, REMOVE, account, without(noted, stopped), at);
            return true;
        });
    }

    private static boolean isStopped(Instance instance) {
        String status = instance.actualStatus();
        return status != null && !status.equals("running") && !status.equals("loading");
    }

    private static Set<Long> without(Set<Long> ids, Set<Long> others) {
        Set<Long> left = new HashSet<>(ids);
        left.removeAll(others);
        return left;
    }

    private static void change(Handle handle, String statement, Account account, Set<Long> ids, Instant at) {
        for (long id : ids) {
            handle.createUpdate(statement)
                    .bind("account", account.name())
                    .bind("instance", id)
                    .bind("since", at.toEpochMilli())
                    .execute();
        }
    }

    private static Map<Long, Instant> all(Handle handle, Account account) {
        Map<Long, Instant> all = new HashMap<>();
        handle.createQuery(ALL)
                .bind("account", account.name())
                .map((row, context) -> all.put(row.getLong("instance"), Instant.ofEpochMilli(row.getLong("since"))))
                .list();
        return all;
    }
}
