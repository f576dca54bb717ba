package io.vastwarden.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

/** Lets what happens now and then begin only when the database is open and the lanes run. */
class Schedules {

    void begin(@Observes @Priority(StartOrder.SCHEDULES) StartupEvent start, Scheduler scheduler) {
        scheduler.resume();
    }
}
