/** Tables: named, typed columns and rows, and how they are written as text that a spreadsheet may open safely. */
@NullMarked
package org.readout.export.table;

import org.jspecify.annotations.NullMarked;
