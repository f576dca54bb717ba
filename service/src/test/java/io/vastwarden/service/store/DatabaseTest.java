package io.vastwarden.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.service.proof.SandboxResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What every feature relies on, whichever database it is. */
@QuarkusTest
@WithTestResource(SandboxResource.class)
class DatabaseTest {

    private final String actor = "follower-" + UUID.randomUUID();

    @Inject
    Database database;

    @Test
    void all_of_a_transaction_is_stored_or_none() {
        assertThatThrownBy(() -> database.write(handle -> {
                    insert(handle, "one", 1);
                    throw new IllegalStateException("after the first row");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(positions()).isEmpty();
    }

    @Test
    void a_key_that_is_there_already_is_told_as_such() {
        database.write(handle -> insert(handle, "one", 1));

        assertThatThrownBy(() -> database.write(handle -> insert(handle, "one", 2)))
                .isInstanceOf(AlreadyStored.class);
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void none_comes_between_anothers_look_and_its_change() throws Exception {
        int writers = 8;
        int each = 10;
        database.write(handle -> insert(handle, "count", 0));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(() -> {
                    for (int j = 0; j < each; j++) {
                        database.write(this::countOn);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(positions()).containsExactly((long) writers * each);
    }

    @Test
    void what_is_missing_is_made_by_one_of_many_who_look_for_it_first() throws Exception {
        int writers = 8;
        CountDownLatch ready = new CountDownLatch(writers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return database.write(handle -> positions(handle).isEmpty() && insert(handle, "one", 1) == 1);
                }));
            }
            int made = 0;
            for (Future<Boolean> one : all) {
                made += one.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void a_read_sees_one_commit_although_another_is_made_meanwhile() {
        database.write(handle -> insert(handle, "one", 1));

        List<List<Long>> seen = database.read(handle -> {
            List<Long> before = positions(handle);
            database.write(other -> insert(other, "two", 2));
            return List.of(before, positions(handle));
        });

        assertThat(seen).containsExactly(List.of(1L), List.of(1L));
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void a_read_cannot_write() {
        assertThatThrownBy(() -> database.read(handle -> insert(handle, "one", 1)))
                .isInstanceOf(RuntimeException.class);
        assertThat(positions()).isEmpty();
    }

    @Test
    void what_is_written_stays_to_be_read_by_the_next_transaction() {
        database.write(handle -> insert(handle, "one", 1));

        List<Long> seen = database.write(this::positions);
        assertThat(seen).containsExactly(1L);
        assertThat(positions()).containsExactly(1L);
        assertThat(database.trouble()).isEmpty();
    }

    @Test
    void the_time_does_not_stand_still_within_a_transaction() {
        long passed = database.write(handle -> {
            long before = database.now(handle);
            long now = before;
            while (now == before) {
                now = database.now(handle);
            }
            return now - before;
        });

        assertThat(passed).isPositive();
    }

    private int insert(Handle handle, String name, long position) {
        return handle.createUpdate(
                        "INSERT INTO cursor_position (actor, name, position, updated_at) VALUES (:actor, :name, :position, 0)")
                .bind("actor", actor)
                .bind("name", name)
                .bind("position", position)
                .execute();
    }

    private int countOn(Handle handle) {
        long before = positions(handle).getFirst();
        return handle.createUpdate("UPDATE cursor_position SET position = :position WHERE actor = :actor")
                .bind("position", before + 1)
                .bind("actor", actor)
                .execute();
    }

    private List<Long> positions() {
        return database.read(this::positions);
    }

    private List<Long> positions(Handle handle) {
        return handle.createQuery("SELECT position FROM cursor_position WHERE actor = :actor ORDER BY position")
                .bind("actor", actor)
                .mapTo(Long.class)
                .list();
    }
}
