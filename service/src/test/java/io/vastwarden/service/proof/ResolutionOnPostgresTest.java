package io.vastwarden.service.proof;

import org.junit.jupiter.api.Tag;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
@Tag("all")
class ResolutionOnPostgresTest extends ResolutionTest {}
