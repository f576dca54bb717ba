package io.vastwarden.service.fleet;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vastwarden.service.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at all instances now and then although nobody asks, so that it is noted since when one is stopped. */
@ApplicationScoped
class FleetWatch {

    private final Accounts accounts;
    private final FleetView view;

    FleetWatch(Accounts accounts, FleetView view) {
        this.accounts = accounts;
        this.view = view;
    }

    @Scheduled(
            every = "{warden.fleet.watch-every}",
            delayed = "{warden.fleet.watch-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        accounts.all().forEach(view::readInBackground);
    }
}
