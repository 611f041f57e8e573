/** How the ledger stands in a database: connections, schema and what differs between SQLite and PostgreSQL. */
@NullMarked
package org.readout.ledger.store;

import org.jspecify.annotations.NullMarked;
