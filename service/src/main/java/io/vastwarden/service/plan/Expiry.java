package io.vastwarden.service.plan;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.service.timing.Periodic;
import io.vastwarden.service.timing.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Expires plans whose approval or send deadline has passed. Until it runs, such a plan is refused and shown as expired anyway. */
@ApplicationScoped
class Expiry {

    private final Decisions decisions;

    Expiry(Decisions decisions) {
        this.decisions = decisions;
    }

    void start(@Observes StartupEvent start, Periodic periodic, Timings timings) {
        periodic.every("expiry", timings.plans().expiryInterval(), decisions::expire);
    }
}
