package io.vastwarden.service.cli;

import io.vastwarden.core.start.StartFailure;
import io.vastwarden.service.store.SqliteLibrary;
import io.vastwarden.service.timing.Timings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A SQLite file of Warden's as commands handle it, beside a running service or without one. */
record WardenFile(Path path, SqliteLibrary library) {

    private static final List<String> TABLES =
            List.of("flyway_schema_history", "audit", "audit_head", "plan", "item", "caller", "backup_made");

    /** The one in the data folder that the settings name. */
    static WardenFile of(Map<String, String> settings) throws NotDone {
        if (!settings.getOrDefault("WARDEN_DATABASE_URL", "").isBlank()) {
            throw new NotDone("WARDEN_DATABASE_URL is set, so the database is a PostgreSQL: use pg_dump and pg_restore."
                    + " README.md tells what to mind when a backup is put back.");
        }
        String folder = settings.getOrDefault("WARDEN_DATA", "").strip();
        return at(
                Path.of(folder.isEmpty() ? "data" : folder)
                        .toAbsolutePath()
                        .normalize()
                        .resolve("warden.db"),
                settings);
    }

    static WardenFile at(Path path, Map<String, String> settings) {
        String library = settings.getOrDefault(SqliteLibrary.SETTING, "").strip();
        return new WardenFile(
                path, new SqliteLibrary(library.isEmpty() ? Optional.empty() : Optional.of(Path.of(library))));
    }

    WardenFile another(Path other) {
        return new WardenFile(other, library);
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Copies it as of now, whoever reads and writes meanwhile, into a file that is not there or empty. */
    void copyInto(Path target) throws NotDone {
        try (Connection connection = open(true);
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toString());
            copy.execute();
        } catch (SQLException e) {
            throw new NotDone("The database " + path + " could not be copied: " + e.getMessage() + ".", e);
        }
    }

    /** Sees to it that it is Warden's and whole. */
    void check() throws NotDone {
        try (Connection connection = open(true);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '" + table + "'")) {
                    if (row.getInt(1) != 1) {
                        throw new NotDone(path + " is not a database of Warden's: it has no table " + table + ".");
                    }
                }
            }
            try (ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!"ok".equals(row.getString(1))) {
                    throw new NotDone(path + " is damaged: " + row.getString(1) + ".");
                }
            }
        } catch (SQLException e) {
            throw new NotDone(path + " is not a database of Warden's: " + e.getMessage() + ".", e);
        }
    }

    /** When the backup that this is was made, if it is one. */
    Optional<Instant> backupMade() throws NotDone {
        try (Connection connection = open(true);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(at) FROM backup_made")) {
            long at = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
        } catch (SQLException e) {
            throw new NotDone("The file " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Makes it known as a backup of that moment: a Warden that works on it goes on with nothing that is open in it. */
    void markAsBackup(Instant made) throws NotDone {
        try (Connection connection = open(false);
                PreparedStatement mark = connection.prepareStatement("INSERT INTO backup_made (at) VALUES (?)")) {
            mark.setLong(1, made.toEpochMilli());
            mark.executeUpdate();
        } catch (SQLException e) {
            throw new NotDone("The file " + path + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Brings everything into the one file, out of those beside it. Nobody else may have it open. */
    void gather() throws NotDone {
        try (Connection connection = open(false);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            throw new NotDone("The database " + path + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    /** When this returns it outlives a loss of power. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Reads from it as it is now. */
    <T> T read(Function<Handle, T> work) throws NotDone {
        try {
            return Jdbi.create(source(true)).inTransaction(work::apply);
        } catch (JdbiException e) {
            throw new NotDone(path + " cannot be read as a database of Warden's: " + e.getMessage() + ".", e);
        }
    }

    private Connection open(boolean toRead) throws SQLException, NotDone {
        return source(toRead).getConnection();
    }

    private SQLiteDataSource source(boolean toRead) throws NotDone {
        try {
            library.load();
        } catch (StartFailure e) {
            throw new NotDone(e.sentence(), e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(toRead);
        config.setBusyTimeout((int) Timings.defaults().cli().databaseTimeout().toMillis());
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path);
        return source;
    }
}
