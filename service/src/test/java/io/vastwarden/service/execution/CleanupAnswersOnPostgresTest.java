package io.vastwarden.service.execution;

import io.vastwarden.service.harness.Databases;
import org.junit.jupiter.api.Tag;

@Tag("all")
class CleanupAnswersOnPostgresTest extends CleanupAnswersTest {

    @Override
    Databases databases() {
        return Databases.postgresql();
    }
}
