package io.vastwarden.service.harness;

import io.vastwarden.service.store.OpenedDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Makes an empty database for each case; several processes can open it. */
public interface Databases {

    /** A database of one case. */
    interface Made extends AutoCloseable {

        /** Another process's way in. */
        OpenedDatabase open(InstantSource clock);

        /** Deletes it. Whoever opened it has closed it. */
        @Override
        void close();
    }

    /** An empty one. */
    Made make();

    /** A SQLite file in the temporary folder. */
    static Databases sqlite() {
        return () -> {
            Path folder = temporaryFolder();
            Path file = OpenedDatabase.copyOf(Template.FILE, folder);
            return new Made() {
                @Override
                public OpenedDatabase open(InstantSource clock) {
                    return OpenedDatabase.sqlite(file, clock);
                }

                @Override
                public void close() {
                    delete(folder);
                }
            };
        };
    }

    /** A database of the tests' own PostgreSQL server. */
    static Databases postgresql() {
        return () -> {
            String name = Server.copy();
            return new Made() {
                @Override
                public OpenedDatabase open(InstantSource clock) {
                    return OpenedDatabase.postgresql(Server.url(name), clock);
                }

                @Override
                public void close() {
                    Server.drop(name);
                }
            };
        };
    }

    /** Started and migrated once; each case gets a copy. */
    final class Server {
        private static final String TEMPLATE = "warden_template";
        private static final AtomicInteger COPIES = new AtomicInteger();
        private static final EmbeddedPostgres POSTGRES = start();

        private Server() {}

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                execute(server, "CREATE DATABASE " + TEMPLATE);
                OpenedDatabase.migrate(server.getJdbcUrl("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String copy() {
            String name = "warden_" + COPIES.incrementAndGet();
            execute(POSTGRES, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
            return name;
        }

        private static String url(String name) {
            return POSTGRES.getJdbcUrl("postgres", name);
        }

        private static void drop(String name) {
            execute(POSTGRES, "DROP DATABASE " + name + " WITH (FORCE)");
        }

        private static void execute(EmbeddedPostgres server, String statement) {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Migrated once; each case gets a copy. */
    final class Template {
        private static final Path FILE = temporaryFolder().resolve("template.db");

        static {
            OpenedDatabase.emptyFile(FILE);
        }

        private Template() {}
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("warden-harness");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
