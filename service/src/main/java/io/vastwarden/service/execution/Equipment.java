package io.vastwarden.service.execution;

import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.service.fleet.FleetView;
import io.vastwarden.service.fleet.Sightings;
import io.vastwarden.service.plan.Endings;
import io.vastwarden.service.plan.PlanChanges;
import io.vastwarden.service.protection.Protections;
import io.vastwarden.service.store.Database;
import io.vastwarden.service.timing.Timings;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** What every lane's runner works with. */
@Singleton
record Equipment(
        Database database,
        DatabasePace pace,
        ItemQueue queue,
        Endings endings,
        PlanChanges changes,
        Sightings sightings,
        FleetView fleet,
        Protections protections,
        ExecutionSettings settings,
        Timings allTimings,
        Ticker ticker,
        InstantSource clock) {

    Timings.Execution timings() {
        return allTimings.execution();
    }

    /** The accounts whose instances go in requests for several at once. */
    List<String> bulkAccounts() {
        return settings.bulkAccounts().stream()
                .flatMap(List::stream)
                .map(String::strip)
                .toList();
    }
}
