package io.vastwarden.service.health;

import io.vastwarden.service.store.Database;
import io.vastwarden.service.store.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Without the database nothing can be planned, approved or sent. The last write tells whether it takes any: on a file,
 * leases are renewed all the time; of several services only one may do so, and the others try.
 */
@Readiness
@ApplicationScoped
class DatabaseAnswers implements HealthCheck {

    private static final String NO_CHANGE = "UPDATE audit_head SET seq = seq WHERE id = 1";
    private static final String ANYTHING = "SELECT seq FROM audit_head WHERE id = 1";

    private final Database database;

    DatabaseAnswers(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            database.read(
                    handle -> handle.createQuery(ANYTHING).mapTo(Long.class).one());
            if (database.isShared() && database.trouble().isPresent()) {
                database.write(handle -> handle.execute(NO_CHANGE));
            }
            return database.trouble().map(DatabaseAnswers::down).orElseGet(() -> HealthCheckResponse.up("database"));
        } catch (StoreUnavailable e) {
            return down(String.valueOf(e.getMessage()));
        }
    }

    private static HealthCheckResponse down(String because) {
        return HealthCheckResponse.named("database")
                .down()
                .withData("because", because)
                .build();
    }
}
