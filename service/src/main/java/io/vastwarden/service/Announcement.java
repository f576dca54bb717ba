package io.vastwarden.service;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.ObservesAsync;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the log that the start has come to its end, and where this listens. */
class Announcement {

    private static final Logger LOG = Logger.getLogger(Announcement.class);
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|(0*:)+0*1");

    private final String version;

    Announcement(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    void started(@ObservesAsync HttpServerStart start) {
        String host = start.options().getHost();
        tell(start.options(), false);
        if (!isThisMachineOnly(host)) {
            LOG.warnf(
                    "event=plain_http host=%s: tokens can be read on the way. Set WARDEN_TLS_CERTIFICATE_FILE and"
                            + " WARDEN_TLS_KEY_FILE, or let nothing but a proxy with TLS reach this address",
                    host);
        }
    }

    void started(@ObservesAsync HttpsServerStart start) {
        tell(start.options(), true);
    }

    static boolean isThisMachineOnly(String host) {
        return THIS_MACHINE.matcher(host).matches();
    }

    private void tell(HttpServerOptions options, boolean tls) {
        LOG.infof(
                "event=started version=%s host=%s port=%d tls=%b", version, options.getHost(), options.getPort(), tls);
    }
}
