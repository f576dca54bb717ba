package io.vastwarden.service.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.core.operation.Operation;
import io.vastwarden.service.proof.SandboxResource;
import io.vastwarden.service.protection.Protections;
import io.vastwarden.service.store.Database;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one statement that marks an item as being sent, in a lane that nobody runs. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class FenceTest {

    private static final long NOW = 1_000;
    private static final String PLAN = """
            INSERT INTO plan (id, account, operation, requested_by, created_at, expires_at, digest, needs, warnings,
                              num_items, dollars_per_hour, disk_gb, state, started_at, send_until)
            VALUES (:plan, :plan, 'destroy', 'somebody', 0, 0, '', '{}', '[]', 1, 0, 0, 'running', 0, :until)""";
    private static final String ITEM = """
            INSERT INTO item (plan, position, target, num_gpus, disk_gb, stage) VALUES (:plan, 0, 4242, 1, 10, 'queued')""";
    private static final String CHANGE = "UPDATE protection_head SET revision = revision + 1 WHERE id = 1";

    private final String plan = "plan-" + UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    ItemQueue queue;

    @Inject
    Protections protections;

    private void queued() {
        database.write(handle -> {
            handle.createUpdate(PLAN)
                    .bind("plan", plan)
                    .bind("until", Long.MAX_VALUE)
                    .execute();
            return handle.createUpdate(ITEM).bind("plan", plan).execute();
        });
    }

    @AfterEach
    void nobodyElseSeesIt() {
        database.write(handle -> {
            handle.createUpdate("DELETE FROM item WHERE plan = :plan")
                    .bind("plan", plan)
                    .execute();
            return handle.createUpdate("DELETE FROM plan WHERE id = :plan")
                    .bind("plan", plan)
                    .execute();
        });
    }

    private long revision() {
        return database.read(handle -> protections.inForce(handle, plan)).revision();
    }

    private ItemQueue.Mark marked(long protectionsLookedAt) {
        return database.write(handle -> queue.markSending(
                handle, queue.ahead(handle, plan, Operation.DESTROY, 1).getFirst(), protectionsLookedAt, NOW));
    }

    private String stage() {
        return database.read(handle -> handle.createQuery("SELECT stage FROM item WHERE plan = :plan")
                .bind("plan", plan)
                .mapTo(String.class)
                .one());
    }

    @Test
    void it_marks_under_the_protections_that_were_looked_at() {
        queued();

        assertThat(marked(revision())).isEqualTo(new ItemQueue.Mark.Sending());
        assertThat(stage()).isEqualTo("sending");
    }

    @Test
    void it_marks_nothing_when_the_protections_have_changed_since_they_were_looked_at() {
        queued();
        long before = revision();
        database.write(handle -> handle.createUpdate(CHANGE).execute());

        assertThat(marked(before)).isEqualTo(new ItemQueue.Mark.ProtectionsChanged());
        assertThat(stage()).isEqualTo("queued");

        assertThat(marked(revision())).isEqualTo(new ItemQueue.Mark.Sending());
    }
}
