package io.vastwarden.service.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** Where a packaged service keeps its data, and how a test takes hold of it from outside. */
sealed interface Storage {

    /** What the service is told. */
    Map<String, String> settings();

    /** While this is open nobody else can write. */
    AutoCloseable lockedOut() throws SQLException;

    /** The file in its data folder. */
    record File(Path data) implements Storage {
        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public AutoCloseable lockedOut() throws SQLException {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("warden.db"));
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
            }
            return connection;
        }
    }

    /** A database of its own on a server. */
    record Postgres(EmbeddedPostgres server, String name) implements Storage {

        static Postgres fresh(EmbeddedPostgres server) {
            String name = "warden_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return new Postgres(server, name);
        }

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "WARDEN_DATABASE_URL",
                    "postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                    "WARDEN_DATABASE_USER",
                    "postgres");
        }

        @Override
        public AutoCloseable lockedOut() throws SQLException {
            Connection connection = server.getDatabase("postgres", name).getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT id FROM audit_head WHERE id = 1 FOR UPDATE");
            }
            return connection;
        }
    }
}
