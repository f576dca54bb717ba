package io.vastwarden.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.api.AuditRecord;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.proof.SandboxResource;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.timing.Timings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test lives a hundred days later than the one before, so that all that was before is old. */
@QuarkusTest
@WithTestResource(value = SandboxResource.class, initArgs = @ResourceArg(name = "warden.audit.keep", value = "30d"))
class RetentionTest {

    private static final Duration KEEP = Duration.ofDays(30);
    private static int lives;

    private Instant today = Instant.EPOCH;

    @Inject
    Database database;

    @Inject
    AuditSettings settings;

    @BeforeEach
    void aLongTimePasses() {
        today = Instant.now().plus(Duration.ofDays(100L * ++lives));
    }

    private static Audit auditOf(Instant time) {
        return new Audit(InstantSource.fixed(time));
    }

    private Retention retention(Instant now) {
        InstantSource clock = InstantSource.fixed(now);
        return new Retention(
                () -> Optional.of(KEEP), new Audit(clock), database, clock, Ticker.system(), Timings.defaults());
    }

    private void prune(Instant now) {
        try {
            retention(now).comeBy();
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    /** Appends records of that age, and answers the number of the last. */
    private long records(int count, Duration age) {
        return records(Collections.nCopies(count, Entry.of(Entry.Kind.DENIAL, "caller:test", Map.of())), age);
    }

    private long records(List<Entry> entries, Duration age) {
        return database.write(handle -> {
            auditOf(today.minus(age)).append(handle, entries);
            return Audit.head(handle).seq();
        });
    }

    private List<AuditRecord> all() {
        return database.read(handle -> auditOf(today)
                .find(
                        handle,
                        new Audit.Question(
                                Reach.EVERY, Audit.Order.OLDEST_FIRST, 0, null, null, null, null, null, null, 5000)));
    }

    private void chainIsWhole() {
        Chain.Found found = new Chain.Found.More(Chain.Place.BEGINNING);
        while (found instanceof Chain.Found.More(var place)) {
            found = database.read(handle -> Chain.look(handle, place, 100));
        }
        assertThat(found).isInstanceOf(Chain.Found.Whole.class);
    }

    @Test
    void what_is_too_old_goes_and_a_record_says_up_to_where_so_that_the_chain_stays_whole() {
        long old = records(1200, KEEP.plusDays(1));
        records(3, KEEP.minusDays(1));
        String digest = database.read(handle -> Chain.digest(handle, old)).orElseThrow();
        long before = database.read(handle -> auditOf(today).size(handle));

        prune(today);

        List<AuditRecord> left = all();
        assertThat(left.getFirst().seq()).isEqualTo(old + 1);
        assertThat(left.getFirst().previous()).isEqualTo(digest);
        AuditRecord told = left.getLast();
        assertThat(told.kind()).isEqualTo("audit_pruned");
        assertThat(told.details()).containsEntry("up_to", (int) old);
        assertThat(told.details()).containsEntry("digest", digest);
        assertThat(told.details()).containsEntry("count", (int) (before + 1 - left.size()));
        long size = database.read(handle -> auditOf(today).size(handle));
        assertThat(size).isEqualTo(left.size());
        chainIsWhole();
    }

    @Test
    void a_later_pruning_takes_the_records_of_the_earlier_along_and_the_chain_stays_whole() {
        records(5, KEEP.plusDays(40));
        records(2, KEEP.minusDays(1));
        prune(today);
        long recordedAs = all().getLast().seq();
        today = today.plus(Duration.ofDays(60));
        records(2, Duration.ofDays(1));

        prune(today);

        assertThat(all().getFirst().seq()).isGreaterThan(recordedAs);
        chainIsWhole();
    }

    @Test
    void of_several_replicas_one_prunes_and_once_a_day() {
        records(700, KEEP.plusDays(1));
        long last = records(1, Duration.ofDays(1));

        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> prune(today)))
                .toList()
                .forEach(CompletableFuture::join);
        prune(today.plusSeconds(1));

        assertThat(all()).extracting(AuditRecord::kind).containsExactly("denial", "audit_pruned");
        assertThat(all().getFirst().seq()).isEqualTo(last);
        chainIsWhole();
    }

    @Test
    void when_everything_is_old_the_record_of_the_pruning_is_what_is_left() {
        records(3, KEEP.plusDays(1));

        prune(today);

        assertThat(all()).extracting(AuditRecord::kind).containsExactly("audit_pruned");
        chainIsWhole();
    }

    @Test
    void nothing_of_a_plan_that_has_not_ended_goes_nor_anything_after_it() {
        long old = records(4, KEEP.plusDays(3));
        openPlan("open-plan", "running");
        long first = records(
                List.of(Entry.ofPlan(
                        Entry.Kind.PLAN_CREATED, "caller:test", "default", "open-plan", Operation.DESTROY, Map.of())),
                KEEP.plusDays(2));
        records(3, KEEP.plusDays(1));

        prune(today);

        assertThat(all().getFirst().seq()).isEqualTo(old + 1).isEqualTo(first);
        database.write(handle -> handle.execute("DELETE FROM plan WHERE id = 'open-plan'"));
        prune(today.plus(Duration.ofDays(1)));
        assertThat(all().getFirst().seq()).isGreaterThan(first + 3);
        chainIsWhole();
    }

    @Test
    void a_pruning_that_was_cut_off_goes_on() {
        long old = records(5, KEEP.plusDays(1));
        records(1, Duration.ofDays(1));
        database.write(handle -> {
            auditOf(today)
                    .append(
                            handle,
                            Entry.of(
                                    Entry.Kind.AUDIT_PRUNED,
                                    Entry.WARDEN,
                                    Map.of(
                                            "up_to",
                                            old,
                                            "count",
                                            5,
                                            "digest",
                                            Chain.digest(handle, old).orElseThrow())));
            return true;
        });
        chainIsWhole();

        prune(today.plusSeconds(5));

        assertThat(all()).extracting(AuditRecord::kind).containsExactly("denial", "audit_pruned");
        chainIsWhole();
    }

    @Test
    void the_setting_is_read_and_less_than_seven_days_stops_the_start() {
        assertThat(settings.keep()).contains(KEEP);
        Retention tooShort = new Retention(
                () -> Optional.of(Duration.ofDays(6)),
                auditOf(today),
                database,
                InstantSource.fixed(today),
                Ticker.system(),
                Timings.defaults());
        assertThatThrownBy(tooShort::check).isInstanceOf(StartFailure.class).hasMessageContaining("WARDEN_AUDIT_KEEP");
    }

    private void openPlan(String id, String state) {
        database.write(handle -> handle.execute(
                "INSERT INTO plan (id, account, operation, requested_by, created_at, expires_at, digest, needs, warnings,"
                        + " num_items, dollars_per_hour, disk_gb, state)"
                        + " VALUES (?, 'default', 'destroy', 'caller:test', 0, 0, 'x', '{}', '[]', 0, 0, 0, ?)",
                id,
                state));
    }
}
