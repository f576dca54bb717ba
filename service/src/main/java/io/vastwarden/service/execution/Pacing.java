package io.vastwarden.service.execution;

import io.vastwarden.core.pacing.Endpoint;
import io.vastwarden.core.pacing.Intervals;
import io.vastwarden.core.pacing.Pace;
import io.vastwarden.core.pacing.Ticker;
import io.vastwarden.core.pacing.Turnstile;
import io.vastwarden.core.pacing.Waits;
import io.vastwarden.core.start.StartFailure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** The pace of this service. */
class Pacing {

    @Produces
    @Singleton
    Ticker ticker() {
        return Ticker.system();
    }

    @Produces
    @Singleton
    Intervals intervals(PaceSettings settings) {
        try {
            return configured(settings);
        } catch (IllegalArgumentException e) {
            throw new StartFailure("A setting WARDEN_PACE_… cannot be used: " + e.getMessage(), e);
        }
    }

    private static Intervals configured(PaceSettings settings) {
        return Intervals.of(
                Map.of(
                        Endpoint.LIST_INSTANCES, settings.listInstances(),
                        Endpoint.SHOW_INSTANCE, settings.showInstance(),
                        Endpoint.DESTROY_INSTANCE, settings.destroyInstance(),
                        Endpoint.CLEANUP_MACHINE, settings.cleanupMachine(),
                        Endpoint.LIST_MACHINES, settings.listMachines(),
                        Endpoint.SHOW_MACHINE, settings.showMachine()),
                settings.margin());
    }

    @Produces
    @Singleton
    Turnstile turnstile(Pace pace, Ticker ticker, PaceSettings settings, Waits waits) {
        return new Turnstile(pace, ticker, settings.mostReadsWaiting(), waits);
    }
}
