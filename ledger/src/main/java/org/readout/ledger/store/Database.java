package org.readout.ledger.store;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.readout.ledger.search.Passage;
import org.readout.ledger.search.Terms;

/** A kind of database: its connections, and the little in which the kinds differ. Thread-safe. */
public interface Database extends AutoCloseable {

    /** Reads, seeing one state of the ledger throughout. */
    <T> T read(Work<T> work);

    /** Writes, all or nothing: once this returns, it outlives a crash. One writer at a time; the others wait. */
    <T> T write(Work<T> work);

    void addPassages(Handle handle, long version, List<Passage> passages);

    /** Removes the passages of the version at a place. */
    void removePassages(Handle handle, long place);

    /**
     * The ids of passages that match, largest first.
     *
     * @param from the smallest id
     * @param before one past the largest
     * @param most how many at most
     */
    List<Long> matching(Handle handle, Terms terms, long from, long before, int most);

    /** Writes a whole copy of the state at this moment. @throws org.readout.ledger.LedgerException when it cannot */
    void backup(Path copy);

    /** What the database itself finds damaged, a line each. */
    List<String> damage();

    /** How much room it takes, in bytes. */
    long size();

    /** Where it is, for messages. */
    String where();

    @Override
    void close();
}
