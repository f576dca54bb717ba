package io.vastwarden.service.timing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The timings of production. */
class Defaults {

    @Produces
    @Singleton
    Timings timings() {
        return Timings.defaults();
    }
}
