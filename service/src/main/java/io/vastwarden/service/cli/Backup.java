package io.vastwarden.service.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Copies the SQLite file, while the service runs or not. */
final class Backup implements Command {

    @Override
    public String usage() {
        return "backup FILE; copies the database in WARDEN_DATA, also while the service runs";
    }

    @Override
    public void run(Call call) throws NotUnderstood, NotDone {
        Path target = onlyFile(call);
        WardenFile database = WardenFile.of(call.environment());
        if (!database.exists()) {
            throw new NotDone("There is no database at " + database.path()
                    + ". Set WARDEN_DATA to the data folder of the service.");
        }
        if (Files.exists(target)) {
            throw new NotDone("The file " + target + " is there already, and was left as it is. Name another one.");
        }
        Instant made = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            Path copy = Files.createTempFile(
                    target.resolveSibling(""),
                    ".warden-backup",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                database.copyInto(copy);
                WardenFile copied = database.another(copy);
                copied.check();
                copied.markAsBackup(made);
                WardenFile.force(copy);
                Files.move(copy, target);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new NotDone("The file " + target + " cannot be written: " + e.getMessage() + ".", e);
        }
        call.out().println("Backed up " + database.path() + " as of " + made + " to " + target + ".");
    }

    /** The one file that is named. */
    static Path onlyFile(Call call) throws NotUnderstood {
        if (call.onlyWith().words().size() != 1) {
            throw new NotUnderstood("Name one file.");
        }
        return Path.of(call.words().getFirst()).toAbsolutePath().normalize();
    }
}
