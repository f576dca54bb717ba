package io.vastwarden.service.harness;

import io.vastwarden.service.timing.Timings;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The service in tests waits a twentieth of what it waits in production. */
class DividedTimings {

    static final int DIVISOR = 20;

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Timings timings() {
        return Timings.defaults().dividedBy(DIVISOR);
    }
}
