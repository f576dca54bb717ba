package io.vastwarden.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/** Where the services keep their data. */
sealed interface Storage extends AutoCloseable {

    /** How many services share it. */
    int replicas();

    /** What they are told about it. */
    Map<String, String> settings();

    /** For people. */
    String described();

    @Override
    void close();

    static Storage of(boolean postgres) {
        try {
            return postgres ? new Postgres(EmbeddedPostgres.start()) : new File();
        } catch (IOException e) {
            throw new CannotGoOn("PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    /** The file in the data folder, which belongs to one process. */
    record File() implements Storage {
        @Override
        public int replicas() {
            return 1;
        }

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public String described() {
            return "one service on SQLite";
        }

        @Override
        public void close() {}
    }

    /** A server of this run's own. */
    record Postgres(EmbeddedPostgres server) implements Storage {
        @Override
        public int replicas() {
            return 3;
        }

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "WARDEN_DATABASE_URL",
                    "postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                    "WARDEN_DATABASE_USER",
                    "postgres");
        }

        @Override
        public String described() {
            return "three services on PostgreSQL";
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new CannotGoOn("PostgreSQL cannot be stopped: " + e.getMessage(), e);
            }
        }
    }
}
