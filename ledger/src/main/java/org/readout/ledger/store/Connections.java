package org.readout.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.readout.ledger.LedgerException;

/**
 * A few open connections, lent to one piece of work at a time. Each piece of work is one transaction: committed when it
 * returns, rolled back when it throws. Thread-safe.
 */
final class Connections implements AutoCloseable {
    /** Longer than any page takes; who waits longer is told so. */
    private static final int PATIENCE_SECONDS = 30;

    private final Opening opening;
    private final Semaphore free;
    private final Deque<Handle> idle = new ArrayDeque<>();
    private boolean closed;

    /** Opens a connection, set up for its use. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    /** @param most how many may be open at once */
    Connections(int most, Opening opening) {
        this.opening = opening;
        this.free = new Semaphore(most, true);
    }

    <T> T use(Work<T> work) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new LedgerException(
                        "the ledger is busy: all its connections have been in use for " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("interrupted while waiting for the ledger", e);
        }
        try {
            return lend(work);
        } finally {
            free.release();
        }
    }

    private <T> T lend(Work<T> work) {
        Handle handle = take();
        boolean sound = false;
        try {
            T result = handle.inTransaction(work::on);
            sound = true;
            return result;
        } catch (JdbiException e) {
            throw told(e);
        } finally {
            giveBack(handle, sound);
        }
    }

    private Handle take() {
        synchronized (idle) {
            if (closed) {
                throw new LedgerException("the ledger has been closed");
            }
            Handle handle = idle.poll();
            if (handle != null) {
                return handle;
            }
        }
        try {
            return Jdbi.create(opening.open()).open();
        } catch (SQLException | JdbiException e) {
            throw told(e);
        }
    }

    /** A connection on which something failed is not used again: it may be broken. */
    private void giveBack(Handle handle, boolean sound) {
        synchronized (idle) {
            if (sound && !closed) {
                idle.push(handle);
                return;
            }
        }
        shut(handle);
    }

    private static void shut(Handle handle) {
        try {
            handle.getConnection().close();
        } catch (SQLException e) {
            // It is given up either way, and what it did was committed or rolled back before.
            return;
        }
    }

    static LedgerException told(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        if (message.contains("SQLITE_BUSY")) {
            return new LedgerException("the ledger is busy: another program has been writing to it for too long", e);
        }
        return new LedgerException("the ledger's database says: " + message.strip(), e);
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Connections::shut);
            idle.clear();
        }
    }
}
