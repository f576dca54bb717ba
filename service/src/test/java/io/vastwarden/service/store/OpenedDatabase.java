package io.vastwarden.service.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One process's way into a database, for tests: the real SQL on the real engine without a pool, and a listener for each
 * transaction that writes, which can make it fail or end the process there.
 */
public final class OpenedDatabase implements AutoCloseable {

    /** Is called around each transaction that writes. What it throws goes to whoever writes. */
    public interface Writes {
        /** Before it begins. */
        void beginning() throws SQLException;

        /** Everything is written and nothing is committed. */
        void committing() throws SQLException;

        /** It is committed, and the one who writes does not know it yet. */
        void committed() throws SQLException;
    }

    private static final SqliteLibrary LIBRARY = new SqliteLibrary(Optional.empty());
    /** Nothing is migrated by it: the file is a copy. */
    private static final Flyway UNUSED = flyway("jdbc:sqlite::memory:");

    private static final List<String> CLOCK_OF_ITS_CLIENTS = List.of(
            "CREATE SCHEMA settable",
            "CREATE FUNCTION settable.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$"
                    + " SELECT to_timestamp(current_setting('warden.millis')::numeric / 1000) $$");

    private final List<Connection> connections = new ArrayList<>();
    private final Database database;
    private Writes listener = new Writes() {
        @Override
        public void beginning() {}

        @Override
        public void committing() {}

        @Override
        public void committed() {}
    };

    private OpenedDatabase(EngineOf engine) {
        this.database = new Database(engine.on(this));
    }

    private interface EachTime {
        void lent(Connection connection) throws SQLException;
    }

    private interface EngineOf {
        Engine on(OpenedDatabase opened);
    }

    /** A SQLite file with all tables, as {@link #emptyFile} makes it. */
    public static OpenedDatabase sqlite(Path file, InstantSource clock) {
        LIBRARY.load();
        return new OpenedDatabase(opened -> new Sqlite(
                file,
                LIBRARY,
                opened.source("jdbc:sqlite:" + file, sqlite("IMMEDIATE", false), true, connection -> {}),
                opened.source("jdbc:sqlite:" + file, sqlite("DEFERRED", true), false, connection -> {}),
                UNUSED,
                clock));
    }

    /** A PostgreSQL with all tables, whose clock is this one: see {@link #migrate}. */
    public static OpenedDatabase postgresql(String url, InstantSource clock) {
        return new OpenedDatabase(opened -> new Postgresql(
                "the tests' own",
                opened.source(url, new Properties(), true, connection -> tell(connection, clock)),
                opened.source(url, new Properties(), false, connection -> tell(connection, clock)),
                UNUSED));
    }

    /** Gives a PostgreSQL all tables, and a clock that its clients set. */
    public static void migrate(String url) {
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("db/common", "db/postgresql")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String statement : CLOCK_OF_ITS_CLIENTS) {
                connection.createStatement().execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(Connection connection, InstantSource clock) throws SQLException {
        connection
                .createStatement()
                .execute(
                        "SET search_path = settable, public, pg_catalog; SET warden.millis = '" + clock.millis() + "'");
    }

    /** A file with all tables and no rows, at this place. */
    public static void emptyFile(Path file) {
        LIBRARY.load();
        flyway("jdbc:sqlite:" + file).migrate();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("PRAGMA journal_mode=WAL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the driver throws where there is no room on the disk. */
    public static SQLException diskFull() {
        return new SQLiteException("database or disk is full", SQLiteErrorCode.SQLITE_FULL);
    }

    public Database database() {
        return database;
    }

    /** From now on this listener is called. */
    public void listen(Writes writes) {
        listener = writes;
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Flyway flyway(String url) {
        return Flyway.configure().dataSource(url, "", "").locations("db/common").load();
    }

    private static Properties sqlite(String mode, boolean reads) {
        Properties properties = new Properties();
        properties.setProperty("transaction_mode", mode);
        properties.setProperty("foreign_keys", "true");
        // A test that ends the process does not end the machine.
        properties.setProperty("synchronous", "OFF");
        properties.setProperty("busy_timeout", "2000");
        if (reads) {
            properties.setProperty("query_only", "true");
        }
        return properties;
    }

    private DataSource source(String url, Properties properties, boolean writes, EachTime eachTime) {
        Connection[] kept = new Connection[1];
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    if (writes) {
                        listener.beginning();
                    }
                    if (kept[0] == null) {
                        kept[0] = DriverManager.getConnection(url, properties);
                        connections.add(kept[0]);
                    }
                    eachTime.lent(kept[0]);
                    return writes ? listened(kept[0]) : lent(kept[0]);
                });
    }

    /** A connection that is not closed by whoever closes it. */
    private static Connection lent(Connection connection) {
        return proxied((method, call) -> method.equals("close") ? null : call.on(connection));
    }

    private Connection listened(Connection connection) {
        boolean[] committed = new boolean[1];
        return proxied((method, call) -> {
            if (method.equals("commit") && !committed[0]) {
                listener.committing();
                committed[0] = true;
            }
            if (!method.equals("close")) {
                return call.on(connection);
            }
            // After a commit the driver holds the file's lock until whoever writes has put the connection back.
            if (committed[0]) {
                committed[0] = false;
                listener.committed();
            }
            return null;
        });
    }

    private interface Call {
        @Nullable Object on(Connection connection) throws Throwable;
    }

    private interface Handler {
        @Nullable Object handle(String method, Call call) throws Throwable;
    }

    private static Connection proxied(Handler handler) {
        return (Connection) Proxy.newProxyInstance(
                OpenedDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> handler.handle(method.getName(), connection -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Copies a file with all tables, for the next test. */
    public static Path copyOf(Path template, Path folder) {
        try {
            return Files.copy(template, folder.resolve("warden.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
