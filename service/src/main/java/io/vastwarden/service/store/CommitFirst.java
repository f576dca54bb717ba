package io.vastwarden.service.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Transactions as JDBI runs them, but a commit that fails says why. JDBI's own puts the connection back as it was whatever
 * happened; where SQLite has undone the transaction itself that fails too, and only the second error would be seen.
 */
final class CommitFirst extends DelegatingTransactionHandler {

    CommitFirst() {
        this(LocalTransactionHandler.binding());
    }

    private CommitFirst(TransactionHandler delegate) {
        super(delegate);
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        return new CommitFirst(getDelegate().specialize(handle));
    }

    @Override
    public void commit(Handle handle) {
        try {
            handle.getConnection().commit();
        } catch (SQLException e) {
            throw new TransactionException("the transaction could not be committed", e);
        }
        // There is nothing left to commit: this puts the connection back as it was.
        super.commit(handle);
    }
}
