package io.vastwarden.service.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whether the service speaks https; read by {@link ChosenTransport}. */
@ConfigMapping(prefix = "warden.tls")
interface TlsSettings {

    /** {@code WARDEN_TLS_CERTIFICATE_FILE}: its certificate, and those in between, in PEM. */
    Optional<Path> certificateFile();

    /** {@code WARDEN_TLS_KEY_FILE}: the private key of that certificate, in PEM. */
    Optional<Path> keyFile();

    /** {@code WARDEN_TLS_LOOK_EVERY}: how often it looks whether the files were replaced. */
    @WithDefault("1m")
    Duration lookEvery();
}
