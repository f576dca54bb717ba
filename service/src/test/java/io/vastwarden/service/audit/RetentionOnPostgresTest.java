package io.vastwarden.service.audit;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class RetentionOnPostgresTest extends RetentionTest {}
