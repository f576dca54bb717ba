package io.vastwarden.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vastwarden.service.proof.SandboxResource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SandboxResource.class)
class SchemaTest {

    @Inject
    @FlywayDataSource("sqlite")
    Instance<Flyway> flyway;

    @Test
    void the_sum_of_the_checksums_is_that_of_the_migrations_there_are() {
        assertThat(Arrays.stream(flyway.get().info().all())
                        .mapToLong(MigrationInfo::getChecksum)
                        .sum())
                .as("what Schema.CHECKSUMS must be once a migration was added")
                .isEqualTo(Schema.CHECKSUMS);
    }

    @Test
    void what_is_up_to_date_is_known_to_be() {
        assertThat(new Schema(flyway.get(), "database", false).isUpToDate()).isTrue();
    }
}
