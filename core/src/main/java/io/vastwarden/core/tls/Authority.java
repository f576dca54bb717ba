package io.vastwarden.core.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Who signs the certificate of the service, where that is nobody whom Java trusts by itself. */
public final class Authority {

    /** A file in PEM with the certificates to trust, instead of those that Java trusts. */
    public static final String SETTING = "WARDEN_CA_FILE";

    private final KeyStore trusted;

    private Authority(KeyStore trusted) {
        this.trusted = trusted;
    }

    /**
     * The one in that file.
     *
     * @throws io.vastwarden.core.start.StartFailure when it cannot be read, or holds no certificate
     */
    public static Authority in(Path file) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (X509Certificate one : new PemFile(SETTING, file).certificates()) {
                trusted.setCertificateEntry(one.getSubjectX500Principal() + " " + one.getSerialNumber(), one);
            }
            return new Authority(trusted);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no PKCS12", e);
        }
    }

    /** All that is trusted. */
    public KeyStore trusted() {
        return trusted;
    }

    /** For clients that trust nobody else. */
    public SSLContext context() {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
