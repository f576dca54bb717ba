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

    private final Path database;

    CopiedPlans(Path database) {
        this.database = database;
    }

    /** Copies these plans in turn, with their items and approvals, until there are so many finished ones. */
    void fill(List<String> plans, int finished) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            connection.setAutoCommit(false);
            int there = finished(connection);
            try (PreparedStatement plan = connection.prepareStatement(copy(connection, "plan", "id"));
                    PreparedStatement items = connection.prepareStatement(copy(connection, "item", "plan"));
                    PreparedStatement approvals = connection.prepareStatement(copy(connection, "approval", "plan"))) {
                for (int n = 0; there + n < finished; n++) {
                    String source = plans.get(n % plans.size());
                    String id = UUID.randomUUID().toString();
                    for (PreparedStatement one : List.of(plan, items, approvals)) {
                        one.setString(1, id);
                        one.setLong(2, (n + 1) * BACK_MILLIS);
                        one.setString(3, source);
                        one.executeUpdate();
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new CannotMeasure("plans cannot be copied in " + database + ": " + e.getMessage(), e);
        }
    }

    private static int finished(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM plan WHERE ended_at IS NOT NULL")) {
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
                values.add(column.equals(planColumn) ? "?1" : isTime ? column + " - ?2" : column);
            }
        }
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values)
                + " FROM " + table + " WHERE " + planColumn + " = ?3";
    }
}
