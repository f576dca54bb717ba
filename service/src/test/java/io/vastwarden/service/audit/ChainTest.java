package io.vastwarden.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.service.proof.SandboxResource;
import io.vastwarden.service.store.Database;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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
        private final transient Chain.Found found;

        Undone(Chain.Found found) {
            this.found = found;
        }
    }

    private Chain.Found foundAfter(String tampering) {
        return foundAfter(handle -> handle.execute(tampering.replace("LAST", "(SELECT seq - 1 FROM audit_head)")));
    }

    private Chain.Found foundAfter(Consumer<Handle> tampering) {
        try {
            database.write(handle -> {
                sixMore(handle);
                tampering.accept(handle);
                throw new Undone(found(handle));
            });
        } catch (Undone undone) {
            return undone.found;
        }
        throw new AssertionError("nothing was undone");
    }

    private static Chain.Found found(Handle handle) {
        Chain.Found found = new Chain.Found.More(Chain.Place.BEGINNING);
        while (found instanceof Chain.Found.More(var place)) {
            found = Chain.look(handle, place, 2);
        }
        return found;
    }

    private void pruned(Handle handle, long upTo) {
        audit.append(
                handle,
                Entry.of(
                        Entry.Kind.AUDIT_PRUNED,
                        Entry.WARDEN,
                        Map.of(
                                "up_to",
                                upTo,
                                "digest",
                                Chain.digest(handle, upTo).orElseThrow())));
    }

    private static void removed(Handle handle, long upTo) {
        handle.execute("DELETE FROM audit WHERE seq <= ?", upTo);
    }

    private void sixMore(Handle handle) {
        for (int i = 0; i < 6; i++) {
            audit.append(handle, Entry.of(Entry.Kind.DENIAL, "caller:test", Map.of("number", i, "text", "ü \" \\")));
        }
    }

    @Test
    void what_nobody_touched_is_whole() {
        assertThat(foundAfter("SELECT 1")).isInstanceOf(Chain.Found.Whole.class);
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
        assertThat(foundAfter(tampering)).isInstanceOf(Chain.Found.Broken.class);
    }

    @Test
    void who_puts_another_end_breaks_the_chain() {
        assertThat(foundAfter("UPDATE audit_head SET digest = 'x'").words())
                .contains("the head of the audit names another digest");
    }

    @Test
    void who_cuts_off_the_end_breaks_the_chain() {
        assertThat(foundAfter("DELETE FROM audit WHERE seq = (SELECT seq FROM audit_head)"))
                .isInstanceOf(Chain.Found.Broken.class);
    }

    @Test
    void who_moves_the_head_back_breaks_the_chain() {
        assertThat(foundAfter("UPDATE audit_head SET seq = seq - 1").words()).contains("it is there, although");
    }

    @Test
    void the_first_record_that_is_wrong_is_named_and_how_many_before_it_are_whole() {
        AtomicLong last = new AtomicLong();

        Chain.Found found = foundAfter(handle -> {
            last.set(Audit.head(handle).seq() - 1);
            handle.execute("UPDATE audit SET actor = 'somebody-else' WHERE seq = ?", last.get());
        });

        assertThat(found)
                .isEqualTo(
                        new Chain.Found.Broken(last.get(), "its content is not what its digest says", last.get() - 1));
    }

    @Test
    void what_was_pruned_and_recorded_so_leaves_the_chain_whole() {
        Chain.Found found = foundAfter(handle -> {
            long first = Audit.head(handle).seq() - 2;
            pruned(handle, first);
            removed(handle, first);
        });

        assertThat(found).isInstanceOf(Chain.Found.Whole.class);
        assertThat(found.words()).contains("3 records were checked", "was pruned");
    }

    @Test
    void a_pruning_that_is_not_finished_leaves_the_chain_whole() {
        assertThat(foundAfter(handle -> {
                    long first = Audit.head(handle).seq() - 2;
                    pruned(handle, first);
                    removed(handle, first - 1);
                }))
                .isInstanceOf(Chain.Found.Whole.class);
    }

    @Test
    void what_was_removed_and_not_recorded_breaks_the_chain() {
        assertThat(foundAfter(handle -> removed(handle, Audit.head(handle).seq() - 2))
                        .words())
                .contains("broken at record 1: it is missing, and no record says that it was pruned");
    }

    @Test
    void what_was_removed_beyond_what_a_record_says_breaks_the_chain() {
        assertThat(foundAfter(handle -> {
                    long first = Audit.head(handle).seq() - 2;
                    pruned(handle, first);
                    removed(handle, first + 1);
                }))
                .isInstanceOf(Chain.Found.Broken.class);
    }

    @Test
    void a_record_of_a_pruning_that_is_changed_afterwards_breaks_the_chain() {
        assertThat(foundAfter(handle -> {
                    long first = Audit.head(handle).seq() - 2;
                    pruned(handle, first);
                    long recordedAs = Audit.head(handle).seq();
                    String digest = Chain.digest(handle, recordedAs - 1).orElseThrow();
                    handle.execute(
                            "UPDATE audit SET details = ? WHERE seq = ?",
                            "{\"up_to\":" + (recordedAs - 1) + ",\"digest\":\"" + digest + "\"}",
                            recordedAs);
                    removed(handle, recordedAs - 1);
                }))
                .isInstanceOf(Chain.Found.Broken.class);
    }

    @Test
    void details_that_are_no_json_break_the_chain() {
        assertThat(foundAfter("UPDATE audit SET details = '{' WHERE seq = LAST"))
                .isInstanceOf(Chain.Found.Broken.class);
    }
}
