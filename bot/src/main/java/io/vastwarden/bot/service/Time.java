package io.vastwarden.bot.service;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The time as everything in the bot takes it. */
final class Time {

    private Time() {}

    @Produces
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }
}
