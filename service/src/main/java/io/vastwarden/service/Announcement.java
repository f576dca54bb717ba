package io.vastwarden.service;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the log that the start has come to its end, and where this listens. */
class Announcement {

    private static final Logger LOG = Logger.getLogger(Announcement.class);

    void started(
            @ObservesAsync HttpServerStart start,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        LOG.infof(
                "event=started version=%s host=%s port=%d",
                version, start.options().getHost(), start.options().getPort());
    }
}
