package io.vastwarden.bench.site;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes many plans out of a few, in the database of a service that does not run. Every column is copied as it is found,
 * so that the schema is the service's own business; only ids differ, and times, which lie further back from copy to copy.
 */
final class CopiedPlans {
    private static final long BACK_MILLIS = 60_000;
    private static final String NEXT_NUMBER = "(SELECT max(seq) FROM audit) + row_number() OVER (ORDER BY seq)";

    private final Path database;

    CopiedPlans(Path database) {
        this.database = database;
    }

    /** Copies these plans in turn, with their items and approvals, until there are so many finished ones. */
    void fill(List<String> plans, int finished) {
        fill(plans, finished, false);
    }

    /** The same with copies of their records in the audit, the older ones first. The chain does not hold for these. */
    void fillWithAudit(List<String> plans, int finished) {
        fill(plans, finished, true);
    }

    /** How many records there are in the audit. */
    int records() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            return count(connection, "SELECT count(*) FROM audit");
        } catch (SQLException e) {
            throw new CannotMeasure("the audit cannot be read in " + database + ": " + e.getMessage(), e);
        }
    }

    private void fill(List<String> plans, int finished, boolean withAudit) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            connection.setAutoCommit(false);
            int missing = finished - count(connection, "SELECT count(*) FROM plan WHERE ended_at IS NOT NULL");
            try (PreparedStatement plan = connection.prepareStatement(copy(connection, "plan", "id"));
                    PreparedStatement items = connection.prepareStatement(copy(connection, "item", "plan"));
                    PreparedStatement approvals = connection.prepareStatement(copy(connection, "approval", "plan"));
                    PreparedStatement records = connection.prepareStatement(copy(connection, "audit", "plan"))) {
                List<PreparedStatement> all =
                        withAudit ? List.of(plan, items, approvals, records) : List.of(plan, items, approvals);
                for (int n = missing - 1; n >= 0; n--) {
                    String source = plans.get(n % plans.size());
                    String id = UUID.randomUUID().toString();
                    for (PreparedStatement one : all) {
                        one.setString(1, id);
                        one.setLong(2, (n + 1) * BACK_MILLIS);
                        one.setString(3, source);
                        one.executeUpdate();
                    }
                }
            }
            try (Statement head = connection.createStatement()) {
                head.executeUpdate("UPDATE audit_head SET seq = (SELECT max(seq) FROM audit),"
                        + " digest = (SELECT digest FROM audit ORDER BY seq DESC LIMIT 1)");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new CannotMeasure("plans cannot be copied in " + database + ": " + e.getMessage(), e);
        }
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    /** Parameters: the copy's id, by how much its times are earlier, the id of what is copied. */
    private static String copy(Connection connection, String table, String planColumn) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
            while (row.next()) {
                String column = row.getString("name");
                boolean isTime = column.equals("at") || column.endsWith("_at") || column.endsWith("_until");
                columns.add(column);
                values.add(
                        column.equals(planColumn)
                                ? "?1"
                                : column.equals("seq") ? NEXT_NUMBER : isTime ? column + " - ?2" : column);
            }
        }
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values)
                + " FROM " + table + " WHERE " + planColumn + " = ?3";
    }
}
