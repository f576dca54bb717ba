package io.vastwarden.service.store;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The two ways into the database. Every {@code write} is one transaction that holds the write lock from its start, so
 * what it reads stays true until it commits; a {@code read} sees one
 * commit, the last one, and locks nobody out.
 */
@ApplicationScoped
public class Database {

    private final Jdbi writer;
    private final Jdbi readers;

    private final InstantSource clock;

    Database(
            @DataSource("sqlite") javax.sql.DataSource writer,
            @DataSource("sqlite-readers") javax.sql.DataSource readers,
            InstantSource clock) {
        this.clock = clock;
        this.writer = Jdbi.create(writer);
        this.readers = Jdbi.create(readers);
    }

    /**
     * Runs the work as one transaction. All of it is stored when this returns, none of it when it throws.
     *
     * @throws AlreadyStored when it would break a uniqueness that the schema promises
     * @throws StoreUnavailable when the database does not take it: gone, full, locked
     */
    @Transaction(Transaction.Kind.WRITE)
    public <T> T write(Function<Handle, T> work) {
        try {
            return writer.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw toldApart(e);
        }
    }

    /**
     * Reads without locking anybody out.
     *
     * @throws StoreUnavailable when the database does not answer
     */
    @Transaction(Transaction.Kind.READ)
    public <T> T read(Function<Handle, T> work) {
        try {
            return readers.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw toldApart(e);
        }
    }

    /** The time that all who share this database agree on, in epoch milliseconds. */
    public long now(Handle handle) {
        return clock.millis();
    }

    /** Whether no other process can have this database open, so that what it held before belongs to nobody. */
    public boolean isOurs() {
        return true;
    }

    private static RuntimeException toldApart(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return switch (sqlite.getResultCode()) {
                    case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> new AlreadyStored(e);
                    case SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE -> e;
                    default ->
                        isConstraint(sqlite.getResultCode())
                                ? e
                                : new StoreUnavailable("the database says " + sqlite.getResultCode(), e);
                };
            }
            if (cause instanceof SQLException sql) {
                return new StoreUnavailable("the database does not answer: " + sql.getMessage(), e);
            }
        }
        return e;
    }

    private static boolean isConstraint(SQLiteErrorCode code) {
        return (code.code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }
}
