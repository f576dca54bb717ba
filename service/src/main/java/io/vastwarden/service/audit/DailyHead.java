package io.vastwarden.service.audit;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.StoreUnavailable;
import io.vastwarden.service.timing.Periodic;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Tells once a day (UTC) where the chain ends: in the log, and in a record for each account, which the audit channels of
 * its guilds show. Whoever keeps that outside of the database can tell later whether what was before has been changed. A
 * day on which no service ran is told of when one does.
 */
@ApplicationScoped
class DailyHead {

    private static final Logger LOG = Logger.getLogger(DailyHead.class);
    private static final String NEWEST = "SELECT at FROM audit WHERE kind = 'audit_head' ORDER BY seq DESC LIMIT 1";

    private final Audit audit;
    private final Database database;
    private final Accounts accounts;
    private final InstantSource clock;

    DailyHead(Audit audit, Database database, Accounts accounts, InstantSource clock) {
        this.audit = audit;
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start, Periodic periodic, Timings timings) {
        periodic.every("audit-head", timings.audit().headInterval(), this::comeBy);
    }

    void comeBy() {
        try {
            if (database.read(this::isDue)) {
                database.write(handle -> isDue(handle) ? Optional.of(told(handle)) : Optional.<Audit.Head>empty())
                        .ifPresent(head -> LOG.infof("event=audit_head seq=%d digest=%s", head.seq(), head.digest()));
            }
        } catch (StoreUnavailable e) {
            // it is told when the database is back
        }
    }

    private boolean isDue(Handle handle) {
        boolean told = handle.createQuery(NEWEST)
                .mapTo(Long.class)
                .findOne()
                .map(at -> !day(Instant.ofEpochMilli(at)).isBefore(day(clock.instant())))
                .orElse(false);
        return !told && Audit.head(handle).seq() > 0;
    }

    private Audit.Head told(Handle handle) {
        Audit.Head head = Audit.head(handle);
        Entry entry = Entry.of(Entry.Kind.AUDIT_HEAD, Entry.WARDEN, Map.of("seq", head.seq(), "digest", head.digest()));
        List<Entry> entries =
                accounts.all().stream().map(account -> entry.at(account.name())).toList();
        audit.append(handle, entries);
        return head;
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
