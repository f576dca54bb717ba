package io.vastwarden.service.store;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How SQLite itself is reached. */
@ConfigMapping(prefix = "warden.sqlite")
interface SqliteSettings {

    /** {@code WARDEN_SQLITE_LIBRARY}: SQLite's library, where it is there as a file already. */
    Optional<Path> library();
}
