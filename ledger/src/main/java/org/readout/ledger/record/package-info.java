/** Articles and findings as they are kept: whole as JSON, and row by row for questions. */
@NullMarked
package org.readout.ledger.record;

import org.jspecify.annotations.NullMarked;
