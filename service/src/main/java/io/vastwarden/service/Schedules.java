package io.vastwarden.service;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.ObservesAsync;

/** Lets what happens now and then begin only when this start can no longer fail: its address is the last it needs. */
class Schedules {

    void begin(@ObservesAsync HttpServerStart start, Scheduler scheduler) {
        scheduler.resume();
    }

    void begin(@ObservesAsync HttpsServerStart start, Scheduler scheduler) {
        scheduler.resume();
    }
}
