/** Keeps articles and their findings, and searches them: one SQLite file, or a PostgreSQL database. */
@NullMarked
package org.readout.ledger;

import org.jspecify.annotations.NullMarked;
