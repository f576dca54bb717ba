package io.vastwarden.service.store;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/** Opens the database before anything else starts: folder, lock, schema. */
@ApplicationScoped
class Opening {

    private final Path file;
    private final Flyway flyway;
    private @Nullable FileChannel lockFile;

    Opening(@ConfigProperty(name = "warden.database.file") Path file, @FlywayDataSource("sqlite") Flyway flyway) {
        this.file = file.toAbsolutePath().normalize();
        this.flyway = flyway;
    }

    void open(@Observes @Priority(StartOrder.STORE) StartupEvent start) {
        makeFolder();
        lock();
        migrate();
    }

    void close(@Observes @Priority(StartOrder.STORE) ShutdownEvent stop) throws IOException {
        if (lockFile != null) {
            lockFile.close();
        }
    }

    private Path folder() {
        return file.resolveSibling("").normalize();
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder());
        } catch (IOException e) {
            throw notWritable(e);
        }
        if (!Files.isWritable(folder())) {
            throw notWritable(null);
        }
    }

    private StartFailure notWritable(@Nullable Exception e) {
        String sentence =
                "The data folder " + folder() + " is not writable. Make it so, or name another one in WARDEN_DATA.";
        return e == null ? new StartFailure(sentence) : new StartFailure(sentence, e);
    }

    private void lock() {
        Path lockPath = file.resolveSibling(file.getFileName() + ".lock");
        try {
            lockFile = FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private StartFailure inUse() {
        return new StartFailure("Another Warden already works on " + file
                + ". Stop it, or give this one a folder of its own in WARDEN_DATA.");
    }

    private void migrate() {
        try {
            boolean newer = Arrays.stream(flyway.info().all())
                    .map(MigrationInfo::getState)
                    .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
            if (newer) {
                throw new StartFailure("The database " + file
                        + " was written by a newer Warden. Start that version, or restore a backup made before it.");
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StartFailure(
                    "The database " + file + " cannot be opened or brought up to date: " + firstLine(e)
                            + ". Check that it is Warden's and that the disk is not full.",
                    e);
        }
    }

    private static String firstLine(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
