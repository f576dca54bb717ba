package io.vastwarden.service.connection;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.core.tls.PemFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes the service speak https, and only that, when {@code WARDEN_TLS_CERTIFICATE_FILE} and {@code WARDEN_TLS_KEY_FILE}
 * are set, or else plain http. Files that are replaced are taken up by themselves.
 */
public final class ChosenTransport implements ConfigSourceFactory {

    /** What Quarkus calls its settings of https. */
    static final String TLS = "warden";

    static final String CERTIFICATE = "WARDEN_TLS_CERTIFICATE_FILE";
    static final String KEY = "WARDEN_TLS_KEY_FILE";
    private static final Pattern PLAIN_KEY = Pattern.compile("-----BEGIN (RSA |EC )?PRIVATE KEY-----");
    private static final int ABOVE_APPLICATION_PROPERTIES = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Optional<Path> certificate = setting(context, "warden.tls.certificate-file");
        Optional<Path> key = setting(context, "warden.tls.key-file");
        if (certificate.isEmpty() && key.isEmpty()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(
                tls(
                        certificate.orElseThrow(() -> half(KEY, CERTIFICATE)),
                        key.orElseThrow(() -> half(CERTIFICATE, KEY))),
                "Warden's choice of a transport",
                ABOVE_APPLICATION_PROPERTIES));
    }

    private static Map<String, String> tls(Path certificate, Path key) {
        List<?> _ = new PemFile(CERTIFICATE, certificate).certificates();
        if (!PLAIN_KEY.matcher(new PemFile(KEY, key).text()).find()) {
            throw new StartFailure("The file named in " + KEY + " holds no private key in PEM that can be used: " + key
                    + ". One begins with -----BEGIN PRIVATE KEY-----; an encrypted one is to be decrypted first.");
        }
        return Map.of(
                "quarkus.tls." + TLS + ".key-store.pem.0.cert",
                certificate.toString(),
                "quarkus.tls." + TLS + ".key-store.pem.0.key",
                key.toString(),
                "quarkus.tls." + TLS + ".reload-period",
                "${warden.tls.look-every:1m}",
                "quarkus.http.tls-configuration-name",
                TLS,
                "quarkus.http.insecure-requests",
                "disabled",
                "quarkus.http.ssl-port",
                "${warden.http.port:8080}");
    }

    private static StartFailure half(String set, String missing) {
        return new StartFailure(
                set + " is set and " + missing + " is not. Set both for https, or neither for plain http.");
    }

    private static Optional<Path> setting(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return Optional.ofNullable(value == null ? null : value.getValue())
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
