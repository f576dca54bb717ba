package io.vastwarden.core.tls;

import io.vastwarden.core.start.StartFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file in PEM that a setting names.
 *
 * @param setting its name in the environment
 */
public record PemFile(String setting, Path file) {

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";

    /**
     * The certificates in it, in order; at least one.
     *
     * @throws StartFailure when it cannot be read, or holds none
     */
    public List<X509Certificate> certificates() {
        String text = text();
        try {
            if (text.contains(CERTIFICATE)) {
                return CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))
                        .stream()
                        .map(X509Certificate.class::cast)
                        .toList();
            }
        } catch (CertificateException e) {
            throw noCertificate(e);
        }
        throw noCertificate(null);
    }

    /**
     * What it holds.
     *
     * @throws StartFailure when it cannot be read
     */
    public String text() {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new StartFailure("The file named in " + setting + " cannot be read: " + file + ".", e);
        }
    }

    private StartFailure noCertificate(@Nullable CertificateException cause) {
        String sentence = "The file named in " + setting + " holds no certificate in PEM: " + file
                + ". One begins with " + CERTIFICATE;
        return cause == null ? new StartFailure(sentence) : new StartFailure(sentence, cause);
    }
}
