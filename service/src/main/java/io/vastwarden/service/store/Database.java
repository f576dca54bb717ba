package io.vastwarden.service.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * The two ways into the database. Every {@code write} is one transaction, and there is one at a time among all who share
 * the database: what it reads stays true until it commits, and none can come between another's look and its change. A
 * {@code read} sees one commit, the last one, and locks nobody out.
 */
@ApplicationScoped
public class Database {

    /** A statement is parsed once, whichever connections it runs on. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Engine engine;
    private final Jdbi writers;
    private final Jdbi readers;
    private volatile @Nullable String trouble;

    Database(Engine engine) {
        this.engine = engine;
        this.writers = parsingOnce(Jdbi.create(engine.writers()));
        writers.setTransactionHandler(new CommitFirst());
        this.readers = parsingOnce(Jdbi.create(engine.readers()));
    }

    private static Jdbi parsingOnce(Jdbi jdbi) {
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        return jdbi;
    }

    /**
     * Runs the work as one transaction. All of it is stored when this returns, none of it when it throws.
     *
     * @throws AlreadyStored when it would break a uniqueness that the schema promises
     * @throws NotStorable when a text in it cannot be stored
     * @throws StoreUnavailable when the database does not take it: gone, full, locked
     */
    @Transaction(Transaction.Kind.WRITE)
    public <T> T write(Function<Handle, T> work) {
        AtomicBoolean committing = new AtomicBoolean();
        try {
            T done = writers.inTransaction(handle -> {
                engine.lockOut(handle);
                T result = work.apply(handle);
                committing.set(true);
                return result;
            });
            trouble = null;
            return done;
        } catch (JdbiException e) {
            RuntimeException told = toldApart(e, committing.get());
            if (told instanceof StoreUnavailable unavailable) {
                trouble = unavailable.getMessage();
            }
            throw told;
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
            throw toldApart(e, false);
        }
    }

    /** The time that all who share this database agree on, in epoch milliseconds. */
    public long now(Handle handle) {
        return engine.now(handle);
    }

    /** Whether other processes can work on it at the same time; if not, what it held at the start belongs to nobody. */
    public boolean isShared() {
        return engine.isShared();
    }

    /** Why the last write was not taken; empty when it was. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private RuntimeException toldApart(JdbiException e, boolean committing) {
        List<Engine.Fault> faults = new ArrayList<>();
        collect(e, faults);
        return faults.stream()
                .min(Comparator.comparingInt(Database::rank))
                .map(fault -> told(fault, committing, e))
                .orElse(e);
    }

    private RuntimeException told(Engine.Fault fault, boolean committing, JdbiException e) {
        return switch (fault) {
            case Engine.Fault.Duplicate duplicate -> new AlreadyStored(e);
            case Engine.Fault.Unstorable unstorable -> new NotStorable(e);
            case Engine.Fault.Unavailable(var because) ->
                new StoreUnavailable("the database " + because, committing && engine.isShared(), e);
            case Engine.Fault.Busy busy ->
                new StoreUnavailable(trouble().orElse("the database is busy: others still wait for it"), false, e);
            case Engine.Fault.Ours ours -> e;
        };
    }

    /** What failed first says why; that the transaction could not be undone afterwards, or closed, only follows from it. */
    private static int rank(Engine.Fault fault) {
        return switch (fault) {
            case Engine.Fault.Unavailable unavailable -> 0;
            case Engine.Fault.Busy busy -> 1;
            case Engine.Fault.Duplicate duplicate -> 2;
            case Engine.Fault.Unstorable unstorable -> 3;
            case Engine.Fault.Ours ours -> 4;
        };
    }

    /** The innermost error of each line of causes: those around it only repeat it. */
    private void collect(Throwable thrown, List<Engine.Fault> faults) {
        @Nullable SQLException innermost = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                innermost = error;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                collect(suppressed, faults);
            }
        }
        if (innermost != null) {
            faults.add(engine.fault(innermost));
        }
    }
}
