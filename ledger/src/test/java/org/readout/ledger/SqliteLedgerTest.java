package org.readout.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract, in one file. */
class SqliteLedgerTest extends LedgerContract {
    @TempDir
    private Path folder;

    @Override
    Ledger open() {
        return Ledger.open(folder.resolve("test.ledger"));
    }
}
