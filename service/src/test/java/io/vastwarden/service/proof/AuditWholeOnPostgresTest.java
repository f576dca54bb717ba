package io.vastwarden.service.proof;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vastwarden.service.store.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class AuditWholeOnPostgresTest extends AuditWholeTest {}
