package io.vastwarden.service.audit;

import io.vastwarden.core.api.AuditRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Looks whether the audit is the chain that it should be: no number left out, each record with the digest of its content
 * and naming that of the one before, and the head that of the last. It begins with the first record, or where the newest
 * record of a pruning says that what was before was removed; that record is itself in what follows.
 */
public final class Chain {

    private static final String PART = Audit.COLUMNS + " WHERE seq > :after ORDER BY seq LIMIT :limit";
    private static final String DIGEST = "SELECT digest FROM audit WHERE seq = :seq";

    private Chain() {}

    /**
     * Up to where it was looked at and is whole.
     *
     * @param seq the last record; 0 before the first
     * @param digest its digest
     * @param checked how many were looked at
     */
    public record Place(long seq, String digest, long checked) {

        /** Where looking begins. */
        public static final Place BEGINNING = new Place(0, "0".repeat(64), 0);
    }

    /** What was found. */
    public sealed interface Found {

        /** As a sentence. */
        String words();

        /** Whole so far, and there is more to look at. */
        record More(Place place) implements Found {
            @Override
            public String words() {
                return "The audit is whole so far: " + checked(place.checked()) + ", up to number " + place.seq()
                        + ". There is more: ask again with after.";
            }
        }

        /** Whole up to the head. */
        record Whole(Place place, Optional<Pruned> pruned) implements Found {
            @Override
            public String words() {
                return "The audit is whole: " + checked(place.checked()) + ", up to number " + place.seq()
                        + " with the digest " + place.digest() + "."
                        + pruned.map(one -> " What was before number " + (one.upTo() + 1) + " was pruned, as record "
                                        + one.recordedAs() + " says.")
                                .orElse("");
            }
        }

        /** Not whole: of this number on nothing is certain. */
        record Broken(long seq, String because, long checked) implements Found {
            @Override
            public String words() {
                return "The audit is broken at record " + seq + ": " + because + ". Before it " + Found.checked(checked)
                        + " and are whole.";
            }
        }

        private static String checked(long records) {
            return records == 1 ? "1 record was checked" : records + " records were checked";
        }
    }

    /** Looks at so many more records at most. */
    public static Found look(Handle handle, Place from, int most) {
        Audit.Head head = Audit.head(handle);
        Optional<Pruned> pruned = Pruned.newest(handle);
        Place place = pruned.filter(one -> one.upTo() > from.seq())
                .map(one -> new Place(one.upTo(), one.digest(), from.checked()))
                .orElse(from);
        List<Seen> part = handle.createQuery(PART)
                .bind("after", place.seq())
                .bind("limit", most)
                .map((row, context) -> seen(row))
                .list();
        for (Seen one : part) {
            Optional<String> wrong = wrong(one, place);
            if (wrong.isPresent()) {
                long seq = Math.min(one.seq(), place.seq() + 1);
                return new Found.Broken(seq, wrong.get(), place.checked());
            }
            place = new Place(one.seq(), one.record().orElseThrow().digest(), place.checked() + 1);
        }
        return part.size() == most ? new Found.More(place) : end(place, head, pruned);
    }

    /** The digest of a record, if it is there. */
    public static Optional<String> digest(Handle handle, long seq) {
        return handle.createQuery(DIGEST).bind("seq", seq).mapTo(String.class).findOne();
    }

    /** @param record empty when its details are no JSON */
    private record Seen(long seq, Optional<AuditRecord> record) {}

    private static Seen seen(ResultSet row) throws SQLException {
        try {
            return new Seen(row.getLong("seq"), Optional.of(Audit.read(row)));
        } catch (IllegalStateException e) {
            return new Seen(row.getLong("seq"), Optional.empty());
        }
    }

    private static Optional<String> wrong(Seen one, Place before) {
        if (one.seq() != before.seq() + 1) {
            return Optional.of(
                    before.seq() == 0 ? "it is missing, and no record says that it was pruned" : "it is missing");
        }
        if (one.record().isEmpty() || !hasItsDigest(one.record().get())) {
            return Optional.of("its content is not what its digest says");
        }
        return one.record().get().previous().equals(before.digest())
                ? Optional.empty()
                : Optional.of("it names another digest for the record before it than that has");
    }

    private static boolean hasItsDigest(AuditRecord one) {
        try {
            return CanonicalDigest.of(Audit.content(one)).equals(one.digest());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Found end(Place place, Audit.Head head, Optional<Pruned> pruned) {
        if (place.seq() < head.seq()) {
            return new Found.Broken(
                    place.seq() + 1, "it is missing, although the newest is number " + head.seq(), place.checked());
        }
        if (place.seq() > head.seq()) {
            return new Found.Broken(
                    head.seq() + 1, "it is there, although the newest is number " + head.seq(), place.checked());
        }
        return place.digest().equals(head.digest())
                ? new Found.Whole(place, pruned)
                : new Found.Broken(place.seq(), "the head of the audit names another digest for it", place.checked());
    }
}
