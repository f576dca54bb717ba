package io.vastwarden.service.fleet;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.account.Accounts;
import io.vastwarden.service.timing.Periodic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks at all instances now and then although nobody asks, so that it is noted since when one is stopped. */
@ApplicationScoped
class FleetWatch {

    private final Accounts accounts;
    private final FleetView view;

    FleetWatch(Accounts accounts, FleetView view) {
        this.accounts = accounts;
        this.view = view;
    }

    void start(@Observes StartupEvent start, Periodic periodic, FleetSettings settings) {
        if (!settings.watchEvery().isPositive()) {
            throw new StartFailure("WARDEN_FLEET_WATCH_EVERY must be more than 0; give a duration like 10m.");
        }
        periodic.every("fleet-watch", settings.watchEvery(), this::look);
    }

    private void look() {
        accounts.all().forEach(view::readInBackground);
    }
}
