package io.vastwarden.service;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** What comes from outside the program: chance. The time comes with the database, see {@link io.vastwarden.service.store}. */
class Environment {

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
