package io.vastwarden.service.audit;

import io.vastwarden.core.api.AuditRecord;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What a record of a pruning says.
 *
 * @param upTo the number of the last record that was removed
 * @param digest of that record, which the first one that is left names as the one before
 * @param recordedAs the number of the record that says so
 * @param at when
 */
record Pruned(long upTo, String digest, long recordedAs, Instant at) {

    private static final String NEWEST = Audit.COLUMNS + " WHERE kind = 'audit_pruned' ORDER BY seq DESC LIMIT 1";

    /** The newest, if anything was ever pruned. */
    static Optional<Pruned> newest(Handle handle) {
        return handle.createQuery(NEWEST)
                .map((row, context) -> Audit.read(row))
                .findOne()
                .flatMap(Pruned::read);
    }

    /** What does not name an earlier record is none of Warden's: who changed it will be found out by its digest. */
    private static Optional<Pruned> read(AuditRecord record) {
        return record.details().get("up_to") instanceof Number upTo
                        && record.details().get("digest") instanceof String digest
                        && upTo.longValue() < record.seq()
                ? Optional.of(new Pruned(upTo.longValue(), digest, record.seq(), record.at()))
                : Optional.empty();
    }
}
