package io.vastwarden.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.service.proof.SandboxResource;
import io.vastwarden.service.store.Database;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SandboxResource.class)
class ChainTest {

    @Inject
    Audit audit;

    @Inject
    Database database;

    /** Undoes what a test did to the audit, and brings out what it saw. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<Long> broken;

        Undone(Optional<Long> broken) {
            this.broken = broken;
        }
    }

    private Optional<Long> firstBrokenAfter(String tampering) {
        try {
            database.write(handle -> {
                threeMore(handle);
                handle.execute(tampering.replace("LAST", "(SELECT seq - 1 FROM audit_head)"));
                throw new Undone(audit.firstBroken(handle));
            });
        } catch (Undone undone) {
            return undone.broken;
        }
        throw new AssertionError("nothing was undone");
    }

    private void threeMore(Handle handle) {
        for (int i = 0; i < 3; i++) {
            audit.append(handle, Entry.of(Entry.Kind.DENIAL, "caller:test", Map.of("number", i, "text", "ü \" \\")));
        }
    }

    @Test
    void what_nobody_touched_is_whole() {
        assertThat(firstBrokenAfter("SELECT 1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET actor = 'somebody-else' WHERE seq = LAST",
                "UPDATE audit SET at = at + 1 WHERE seq = LAST",
                "UPDATE audit SET kind = 'approval' WHERE seq = LAST",
                "UPDATE audit SET account = 'other' WHERE seq = LAST",
                "UPDATE audit SET plan = 'other' WHERE seq = LAST",
                "UPDATE audit SET operation = 'destroy' WHERE seq = LAST",
                "UPDATE audit SET target = 7 WHERE seq = LAST",
                "UPDATE audit SET details = '{\"number\":7}' WHERE seq = LAST",
                "UPDATE audit SET previous = digest WHERE seq = LAST",
                "UPDATE audit SET digest = previous WHERE seq = LAST",
                "DELETE FROM audit WHERE seq = LAST",
                "DELETE FROM audit WHERE seq = 1"
            })
    void whoever_touches_a_record_breaks_the_chain(String tampering) {
        assertThat(firstBrokenAfter(tampering)).isPresent();
    }

    @Test
    void who_puts_another_end_breaks_the_chain() {
        assertThat(firstBrokenAfter("UPDATE audit_head SET digest = 'x'")).isPresent();
    }

    @Test
    void who_cuts_off_the_end_breaks_the_chain() {
        assertThat(firstBrokenAfter("DELETE FROM audit WHERE seq = (SELECT seq FROM audit_head)"))
                .isPresent();
    }
}
