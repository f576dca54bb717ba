package io.vastwarden.service.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** Runs the tests of a class on PostgreSQL. */
public final class OnPostgres implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresResource.class));
    }
}
