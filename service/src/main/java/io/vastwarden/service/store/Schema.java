package io.vastwarden.service.store;

import io.vastwarden.core.start.StartFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.jboss.logging.Logger;

/**
 * The tables of one database.
 *
 * @param database how sentences call it
 * @param shared whether other versions may work on it at the same time
 */
record Schema(Flyway flyway, String database, boolean shared) {

    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final String OLDEST = "SELECT oldest FROM schema_promise WHERE id = 1";

    /**
     * The sum of Flyway's checksums of all migrations there are. Where it is that of those which were done, there is nothing
     * to do, and Flyway need not read and compare them all, which took a quarter of a native start.
     */
    static final long CHECKSUMS = -3_900_915_746L;

    private static final String DONE =
            "SELECT SUM(checksum) AS checksums, COUNT(CASE WHEN NOT success THEN 1 END) AS failed FROM flyway_schema_history";

    /** Brings it up to date, or leaves it as a newer version made it if that still serves this one. */
    void bringUpToDate() {
        if (isUpToDate()) {
            return;
        }
        try {
            MigrationInfo[] migrations = flyway.info().all();
            if (Arrays.stream(migrations).noneMatch(Schema::isNewer)) {
                flyway.migrate();
            } else if (shared && servesThisVersion(migrations)) {
                LOG.warn("event=newer_schema what=\"this version runs beside a newer one until the upgrade is over\"");
            } else {
                throw new StartFailure("The " + database
                        + " was written by a newer Warden. Start that version, or restore a backup made before it.");
            }
        } catch (FlywayException | SQLException e) {
            throw new StartFailure(
                    "The " + database + " cannot be opened or brought up to date: " + firstLine(e) + ". "
                            + (shared
                                    ? "Check that the server runs, WARDEN_DATABASE_URL, and user and password."
                                    : "Check that it is Warden's and that the disk is not full."),
                    e);
        }
    }

    /** Whether it surely is. A database that is new, or cannot be read, is not; Flyway says what is wrong with it. */
    boolean isUpToDate() {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DONE)) {
            return row.next() && row.getLong("checksums") == CHECKSUMS && row.getInt("failed") == 0;
        } catch (SQLException e) {
            LOG.debug("event=schema_not_known", e);
            return false;
        }
    }

    private static boolean isNewer(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private boolean servesThisVersion(MigrationInfo[] migrations) throws SQLException {
        MigrationVersion newestKnown = Arrays.stream(migrations)
                .filter(migration -> !isNewer(migration))
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        boolean failed = Arrays.stream(migrations).anyMatch(one -> one.getState() == MigrationState.FUTURE_FAILED);
        return !failed && newestKnown.compareTo(oldest()) >= 0;
    }

    private MigrationVersion oldest() throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OLDEST)) {
            row.next();
            return MigrationVersion.fromVersion(row.getString("oldest"));
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
