package io.vastwarden.service.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vastwarden.service.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Opens the database before anything else starts. */
@ApplicationScoped
class Opening {

    private final Engine engine;

    Opening(Engine engine) {
        this.engine = engine;
    }

    void open(@Observes @Priority(StartOrder.STORE) StartupEvent start) {
        engine.open();
    }

    void close(@Observes @Priority(StartOrder.STORE) ShutdownEvent stop) {
        engine.close();
    }
}
