package io.vastwarden.service.connection;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.StartOrder;
import io.vastwarden.service.timing.Timings;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;
import org.jboss.logging.Logger;

/**
 * Looks whether the private key is that of the certificate. At the start it must be. Later, files that are replaced one
 * after the other may be read in between; then they are read again soon, since nobody can connect meanwhile.
 */
@ApplicationScoped
class CertificateKey {

    private static final Logger LOG = Logger.getLogger(CertificateKey.class);
    private static final byte[] ANYTHING = {1, 2, 3};

    private final TlsConfigurationRegistry registry;
    private final Vertx vertx;
    private final Event<CertificateUpdatedEvent> updates;
    private final long retryDelay;
    private final AtomicBoolean waiting = new AtomicBoolean();

    CertificateKey(
            TlsConfigurationRegistry registry, Vertx vertx, Event<CertificateUpdatedEvent> updates, Timings timings) {
        this.registry = registry;
        this.vertx = vertx;
        this.updates = updates;
        this.retryDelay = timings.http().certificateRetryDelay().toMillis();
    }

    void start(@Observes @Priority(StartOrder.TRANSPORT) StartupEvent start) {
        registry.get(ChosenTransport.TLS).filter(tls -> !isWhole(tls)).ifPresent(_ -> {
            throw new StartFailure("The private key in the file named in " + ChosenTransport.KEY
                    + " is not that of the certificate in the file named in " + ChosenTransport.CERTIFICATE
                    + ". Name the two that belong together.");
        });
    }

    void updated(@Observes CertificateUpdatedEvent update) {
        if (update.name().equals(ChosenTransport.TLS)
                && !isWhole(update.tlsConfiguration())
                && waiting.compareAndSet(false, true)) {
            LOG.errorf(
                    "event=certificate_without_its_key: the private key in the file named in %s is not that of the"
                            + " certificate in the file named in %s, so that nobody can connect. Replace both; they are"
                            + " read again soon",
                    ChosenTransport.KEY, ChosenTransport.CERTIFICATE);
            readAgainSoon(update);
        }
    }

    private void readAgainSoon(CertificateUpdatedEvent update) {
        vertx.setTimer(
                retryDelay,
                _ -> vertx.executeBlocking(() -> {
                    TlsConfiguration tls = update.tlsConfiguration();
                    if (tls.reload() && isWhole(tls)) {
                        waiting.set(false);
                        updates.fire(update);
                    } else {
                        readAgainSoon(update);
                    }
                    return tls;
                }));
    }

    /** Whether what one signs, the other recognises; what cannot be tried is left to those who connect. */
    private boolean isWhole(TlsConfiguration tls) {
        try {
            for (KeyManager manager :
                    tls.getKeyStoreOptions().getKeyManagerFactory(vertx).getKeyManagers()) {
                if (manager instanceof X509KeyManager keys && !isWhole(tls, keys)) {
                    return false;
                }
            }
            return true;
        } catch (Exception e) {
            LOG.debugf(e, "event=certificate_not_tried");
            return true;
        }
    }

    private static boolean isWhole(TlsConfiguration tls, X509KeyManager keys) throws GeneralSecurityException {
        for (String name : Collections.list(tls.getKeyStore().aliases())) {
            PublicKey open = tls.getKeyStore().getCertificate(name).getPublicKey();
            String[] aliases = keys.getServerAliases(open.getAlgorithm(), null);
            for (String alias : aliases == null ? List.<String>of() : List.of(aliases)) {
                if (!recognises(open, keys.getPrivateKey(alias))) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean recognises(PublicKey open, PrivateKey secret) throws GeneralSecurityException {
        if (!open.getAlgorithm().equals(secret.getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(
                switch (open.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> open.getAlgorithm();
                });
        signature.initSign(secret);
        signature.update(ANYTHING);
        byte[] signed = signature.sign();
        signature.initVerify(open);
        signature.update(ANYTHING);
        try {
            return signature.verify(signed);
        } catch (SignatureException e) {
            // it is not even as long as those of its own key
            return false;
        }
    }
}
