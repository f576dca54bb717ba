package io.vastwarden.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets what comes by regularly begin only when everything it needs is there. */
@ApplicationScoped
class Schedule {

    private final Scheduler scheduler;

    Schedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void begin(@Observes @Priority(StartOrder.SCHEDULE) StartupEvent start) {
        scheduler.resume();
    }
}
