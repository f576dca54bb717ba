package io.vastwarden.service.store;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which database. {@link ChosenDatabase} makes of these what the connection pools need. */
@ConfigMapping(prefix = "warden.database")
interface DatabaseSettings {

    /** The SQLite file; {@code warden.db} in {@code WARDEN_DATA}. */
    Path file();

    /**
     * {@code WARDEN_DATABASE_URL}: a PostgreSQL to be used instead of the file, as {@code postgresql://host:port/name} or
     * {@code jdbc:postgresql://host:port/name}.
     */
    Optional<String> url();

    /** {@code WARDEN_DATABASE_USER}: goes before what the address says. */
    Optional<String> user();

    /** {@code WARDEN_DATABASE_PASSWORD}: goes before what the address says. */
    Optional<String> password();

    /** {@code WARDEN_DATABASE_PASSWORD_FILE}: a file that holds the password, read at the start. */
    Optional<Path> passwordFile();
}
