package io.vastwarden.service.proof;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.service.store.OnPostgres;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@TestProfile(OnPostgres.class)
@Tag("all")
class LetGoOnPostgresTest extends LetGoTest {}
