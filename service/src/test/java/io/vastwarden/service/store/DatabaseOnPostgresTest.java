package io.vastwarden.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnPostgres.class)
class DatabaseOnPostgresTest extends DatabaseTest {

    @Test
    void it_is_the_postgresql_that_the_tests_started() {
        assertThat(database.isShared()).isTrue();
        String version = database.read(handle ->
                handle.createQuery("SELECT version()").mapTo(String.class).one());
        assertThat(version).startsWith("PostgreSQL");
    }

    @Test
    void a_character_that_it_cannot_hold_is_told_as_such() {
        assertThatThrownBy(() -> database.write(
                        handle -> handle.createUpdate("UPDATE caller SET name = :name WHERE id = 'nobody'")
                                .bind("name", "a\u0000b")
                                .execute()))
                .isInstanceOf(NotStorable.class);
    }

    @Test
    void a_wrong_statement_is_no_trouble_of_the_database() {
        assertThatThrownBy(() -> database.write(handle -> handle.execute("SELECT nothing FROM nowhere")))
                .isNotInstanceOf(StoreUnavailable.class);
        assertThat(database.trouble()).isEmpty();
    }

    @Test
    void a_transaction_that_hangs_is_cut_off_so_that_the_others_go_on() {
        assertThatThrownBy(() -> database.write(hanging -> {
                    CompletableFuture.supplyAsync(() -> database.write(waiting -> true))
                            .join();
                    return hanging.createQuery("SELECT 1").mapTo(Integer.class).one();
                }))
                .isInstanceOf(StoreUnavailable.class);

        database.write(handle -> true);
        assertThat(database.trouble()).isEmpty();
    }
}
