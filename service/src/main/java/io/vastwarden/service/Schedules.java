package io.vastwarden.service;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vastwarden.service.timing.Periodic;
import jakarta.enterprise.event.ObservesAsync;

/** Begins periodic work when this start can no longer fail: its address is the last it needs. */
class Schedules {

    void begin(@ObservesAsync HttpServerStart start, Periodic periodic) {
        periodic.begin();
    }

    void begin(@ObservesAsync HttpsServerStart start, Periodic periodic) {
        periodic.begin();
    }
}
