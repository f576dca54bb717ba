package io.vastwarden.service.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Puts a backup in the place of the SQLite file. What was there is kept beside it. */
final class Restore implements Command {

    private static final DateTimeFormatter IN_NAMES =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Override
    public String usage() {
        return "restore FILE; puts a backup in the place of the database in WARDEN_DATA, while no service runs";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        Path file = Backup.onlyFile(call);
        WardenFile database = WardenFile.of(call.environment());
        if (!Files.isRegularFile(file)) {
            throw new NotDone("There is no file " + file + ".");
        }
        try {
            Files.createDirectories(database.path().resolveSibling(""));
            try (FileChannel lockFile = lockFile(database);
                    FileLock lock = lockFile.tryLock()) {
                if (lock == null) {
                    throw new NotDone(
                            "A Warden works on " + database.path() + ". Nothing was restored. Stop it first.");
                }
                restore(call, file, database);
            }
        } catch (IOException e) {
            throw new NotDone(
                    "The data folder of " + database.path() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static FileChannel lockFile(WardenFile database) throws IOException {
        Path path = database.path().resolveSibling(database.path().getFileName() + ".lock");
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void restore(Call call, Path file, WardenFile database) throws IOException, NotDone {
        Path copy = Files.createTempFile(
                database.path().resolveSibling(""),
                ".warden-restore",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            WardenFile restored = database.another(copy);
            restored.check();
            Optional<Instant> made = restored.backupMade();
            if (made.isEmpty()) {
                restored.markAsBackup(changed.toInstant());
            }
            handOver(copy, database);
            WardenFile.force(copy);
            Optional<Path> kept = keep(database);
            Files.move(copy, database.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            kept.ifPresent(before -> call.out().println("What was there before is kept in " + before + "."));
            call.out()
                    .println(
                            "Restored " + database.path() + " to the backup of "
                                    + made.orElse(changed.toInstant())
                                    + ". When the service starts it goes on with nothing that was under way then: such items end as"
                                    + " unclear, plans that awaited approval as expired. Callers that were revoked since are back.");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** What root restores, to whoever runs the service. Nobody else may give a file away. */
    private static void handOver(Path copy, WardenFile database) throws IOException {
        UserPrincipal owner = Files.getOwner(
                database.exists() ? database.path() : database.path().resolveSibling(""));
        UserPrincipal restorer = Files.getOwner(copy);
        if (restorer.getName().equals("root") && !restorer.equals(owner)) {
            Files.setOwner(copy, owner);
        }
    }

    /** Copies what is there aside, so that at no moment there is none. */
    private static Optional<Path> keep(WardenFile database) throws IOException, NotDone {
        if (!database.exists()) {
            return Optional.empty();
        }
        database.gather();
        Path aside = database.path()
                .resolveSibling(database.path().getFileName() + ".before-restore-"
                        + IN_NAMES.format(InstantSource.system().instant()));
        Files.copy(database.path(), aside, StandardCopyOption.COPY_ATTRIBUTES);
        WardenFile.force(aside);
        return Optional.of(aside);
    }
}
