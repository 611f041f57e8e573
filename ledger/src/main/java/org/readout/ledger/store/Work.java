package org.readout.ledger.store;

import org.jdbi.v3.core.Handle;

/** What is done in one transaction. */
@FunctionalInterface
public interface Work<T> {
    T on(Handle handle);
}
