package io.vastwarden.service.store;

import io.vastwarden.core.start.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A file of one process: it holds a lock beside it, and its transactions that write hold the file's own from the start. */
final class Sqlite implements Engine {

    private final Path file;
    private final SqliteLibrary library;
    private final DataSource writer;
    private final DataSource readers;
    private final Flyway flyway;
    private final InstantSource clock;
    private @Nullable FileChannel lockFile;

    Sqlite(
            Path file,
            SqliteLibrary library,
            DataSource writer,
            DataSource readers,
            Flyway flyway,
            InstantSource clock) {
        this.file = file.toAbsolutePath().normalize();
        this.library = library;
        this.writer = writer;
        this.readers = readers;
        this.flyway = flyway;
        this.clock = clock;
    }

    @Override
    public void open() {
        library.load();
        makeFolder();
        lock();
        new Schema(flyway, "database " + file, false).bringUpToDate();
    }

    @Override
    public void close() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DataSource writers() {
        return writer;
    }

    @Override
    public DataSource readers() {
        return readers;
    }

    @Override
    public void lockOut(Handle handle) {
        // the only writing connection begins its transactions with the file's lock (transaction_mode=IMMEDIATE)
    }

    @Override
    public long now(Handle handle) {
        return clock.millis();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Fault fault(SQLException error) {
        if (!(error instanceof SQLiteException sqlite)) {
            return Engine.isAcquisitionTimeout(error)
                    ? new Fault.Busy()
                    : new Fault.Unavailable("does not answer: " + error.getMessage());
        }
        return switch (sqlite.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> new Fault.Duplicate();
            case SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE -> new Fault.Ours();
            case SQLITE_FULL -> new Fault.Unavailable("has no room: its disk is full");
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY ->
                new Fault.Unavailable("is locked by another program");
            default ->
                isConstraint(sqlite.getResultCode())
                        ? new Fault.Ours()
                        : new Fault.Unavailable("cannot be read or written: " + sqlite.getResultCode());
        };
    }

    private static boolean isConstraint(SQLiteErrorCode code) {
        return (code.code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
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
}
