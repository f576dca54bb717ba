package io.vastwarden.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.api.AuditRecord;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.account.Reach;
import io.vastwarden.service.proof.SandboxResource;
import io.vastwarden.service.store.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = SandboxResource.class, initArgs = @ResourceArg(name = "warden.audit.keep", value = "30d"))
class DailyHeadTest {

    private final Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));

    @Inject
    Audit audit;

    @Inject
    Database database;

    @Inject
    Accounts accounts;

    private DailyHead at(Instant now) {
        InstantSource clock = InstantSource.fixed(now);
        return new DailyHead(new Audit(clock), database, accounts, clock);
    }

    private Audit.Head head() {
        return database.read(Audit::head);
    }

    private List<AuditRecord> beyond(Audit.Head head) {
        return database.read(handle -> audit.find(
                handle,
                new Audit.Question(
                        Reach.EVERY, Audit.Order.OLDEST_FIRST, head.seq(), null, null, null, null, null, null, 100)));
    }

    private void oneMore() {
        database.write(handle -> {
            audit.append(handle, Entry.of(Entry.Kind.DENIAL, "caller:test", Map.of()));
            return true;
        });
    }

    @Test
    void each_day_the_head_is_told_once_to_every_account_however_many_look() {
        oneMore();
        Audit.Head before = head();

        List<CompletableFuture<Void>> replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(at(tomorrow.plusSeconds(i))::comeBy))
                .toList();
        replicas.forEach(CompletableFuture::join);
        at(tomorrow.plus(Duration.ofHours(23))).comeBy();

        assertThat(beyond(before))
                .hasSize(2)
                .allSatisfy(told -> {
                    assertThat(told.kind()).isEqualTo("audit_head");
                    assertThat(told.actor()).isEqualTo("warden");
                    assertThat(told.details()).containsEntry("seq", (int) before.seq());
                    assertThat(told.details()).containsEntry("digest", before.digest());
                })
                .extracting(AuditRecord::account)
                .containsExactlyInAnyOrder("default", "other-team");
        assertThat(beyond(before).getFirst().previous()).isEqualTo(before.digest());

        Audit.Head next = head();
        at(tomorrow.plus(Duration.ofDays(5))).comeBy();
        assertThat(beyond(next)).as("after days without any service").hasSize(2);
        Chain.Found found = database.read(handle -> Chain.look(handle, Chain.Place.BEGINNING, 1_000_000));
        assertThat(found).isInstanceOf(Chain.Found.Whole.class);
    }
}
