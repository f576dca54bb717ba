package io.vastwarden.service.execution;

import io.vastwarden.service.harness.Databases;
import org.junit.jupiter.api.Tag;

@Tag("all")
class BatchOnPostgresTest extends BatchTest {

    @Override
    Databases databases() {
        return Databases.postgresql();
    }
}
