package io.vastwarden.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.proof.SandboxResource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Versions one apart on one PostgreSQL, and machines whose clocks differ. */
@QuarkusTest
@TestProfile(OnPostgres.class)
@WithTestResource(SandboxResource.class)
class UpgradeOnPostgresTest {

    @Inject
    Database database;

    @Inject
    SharedClock clock;

    @Inject
    @FlywayDataSource("postgresql-schema")
    Instance<Flyway> flyway;

    @AfterEach
    void asItWas() {
        database.write(handle -> handle.execute("DELETE FROM flyway_schema_history WHERE version = '1000'"));
        database.write(handle -> handle.execute("UPDATE schema_promise SET oldest = '6'"));
    }

    private void migratedByANewerVersion() {
        database.write(handle -> handle.execute(
                "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '1000', 'from the future', type, script,"
                        + " checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history"
                        + " ORDER BY installed_rank DESC LIMIT 1"));
    }

    private void start(boolean shared) {
        schema(shared).bringUpToDate();
    }

    private Schema schema(boolean shared) {
        return new Schema(flyway.get(), "database", shared);
    }

    @Test
    void what_is_up_to_date_is_known_to_be() {
        assertThat(schema(true).isUpToDate()).isTrue();
    }

    @Test
    void what_other_migrations_made_is_not_taken_for_ours() {
        database.write(handle ->
                handle.execute("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '9'"));
        try {
            assertThatThrownBy(() -> start(true))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("cannot be opened or brought up to date");
        } finally {
            database.write(handle ->
                    handle.execute("UPDATE flyway_schema_history SET checksum = checksum - 1 WHERE version = '9'"));
        }
    }

    @Test
    void what_failed_is_not_up_to_date() {
        database.write(
                handle -> handle.execute("UPDATE flyway_schema_history SET success = FALSE WHERE version = '9'"));
        try {
            assertThat(schema(true).isUpToDate()).isFalse();
        } finally {
            database.write(
                    handle -> handle.execute("UPDATE flyway_schema_history SET success = TRUE WHERE version = '9'"));
        }
    }

    @Test
    void an_older_version_starts_on_tables_that_still_serve_it() {
        migratedByANewerVersion();

        start(true);

        assertThat(database.trouble()).isEmpty();
    }

    @Test
    void an_older_version_does_not_start_on_tables_that_serve_it_no_more() {
        migratedByANewerVersion();
        database.write(handle -> handle.execute("UPDATE schema_promise SET oldest = '1000'"));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("was written by a newer Warden");
    }

    @Test
    void a_file_has_one_version_only() {
        migratedByANewerVersion();

        assertThatThrownBy(() -> start(false))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("was written by a newer Warden");
    }

    @Test
    void the_time_is_that_of_the_database() {
        long before = database.read(database::now);
        long told = clock.millis();
        long after = database.read(database::now);

        assertThat(told)
                .isBetween(
                        before - Duration.ofSeconds(1).toMillis(),
                        after + Duration.ofSeconds(1).toMillis());
    }
}
