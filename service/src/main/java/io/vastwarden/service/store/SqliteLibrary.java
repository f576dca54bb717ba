package io.vastwarden.service.store;

import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names SQLite's library before it is loaded. Without a name the driver unpacks the one that it carries into the temporary
 * folder, at each start: that takes time, and a folder in which files can be written and executed.
 */
class SqliteLibrary {

    private static final int BEFORE_THE_STORE = StartOrder.STORE - 1;

    void name(@Observes @Priority(BEFORE_THE_STORE) StartupEvent start, SqliteSettings settings) {
        settings.library().map(Path::toAbsolutePath).ifPresent(SqliteLibrary::name);
    }

    /** By the properties that the driver knows: folder and file. */
    private static void name(Path library) {
        if (!Files.isReadable(library) || Files.isDirectory(library)) {
            throw new StartFailure("WARDEN_SQLITE_LIBRARY names no file that can be read: " + library
                    + ". Leave it out, and the library is unpacked into the temporary folder at each start.");
        }
        System.setProperty("org.sqlite.lib.path", library.resolveSibling("").toString());
        System.setProperty("org.sqlite.lib.name", String.valueOf(library.getFileName()));
    }
}
