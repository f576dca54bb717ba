package io.vastwarden.service.audit;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.service.store.OnPostgres;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@TestProfile(OnPostgres.class)
@Tag("all")
class DailyHeadOnPostgresTest extends DailyHeadTest {}
