package org.readout.export.table;

import java.io.Closeable;
import java.io.IOException;

/** Where rows of one table go. */
public interface Rows extends Closeable {
    void add(Row row) throws IOException;
}
