package io.vastwarden.bot.timing;

import io.vastwarden.core.pacing.Ticker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The clocks and timings of production. */
class Defaults {

    @Produces
    @Singleton
    Timings timings() {
        return Timings.defaults();
    }

    @Produces
    @Singleton
    Ticker ticker() {
        return Ticker.system();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
