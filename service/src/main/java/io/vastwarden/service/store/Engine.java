package io.vastwarden.service.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What is different about each of the two databases. */
sealed interface Engine permits Sqlite, Postgresql {

    /** Makes it ready before anything else starts, its schema included. */
    void open();

    /** Lets go of it when everything else has ended. */
    void close();

    /** Connections that write. */
    DataSource writers();

    /** Connections that cannot write; each of their transactions sees one commit. */
    DataSource readers();

    /** Keeps every other writer out until this transaction has ended. Called first in each one that writes. */
    void lockOut(Handle handle);

    /** The time that all who share the database agree on, in epoch milliseconds. */
    long now(Handle handle);

    /** Whether other processes can work on it at the same time. */
    boolean isShared();

    /** What an error means. */
    Fault fault(SQLException error);

    /** Whether the pool gave no connection since all were in use for long. */
    static boolean isAcquisitionTimeout(SQLException error) {
        return error.getSQLState() == null && String.valueOf(error.getMessage()).contains("acquisition timeout");
    }

    /** What went wrong. */
    sealed interface Fault {
        /** A row with this key is there already. */
        record Duplicate() implements Fault {}

        /** It takes or gives nothing at present; why, as the rest of a sentence that begins with "the database". */
        record Unavailable(String because) implements Fault {}

        /** No connection to it became free in time. */
        record Busy() implements Fault {}

        /** It cannot hold such a text. */
        record Unstorable() implements Fault {}

        /** A statement is wrong, or what it was given. */
        record Ours() implements Fault {}
    }
}
