/**
 * Events as the field keeps them: POLECAT, ICEWS and GDELT 2.0 tables, PLOVER records. A row holds what the text says; a
 * column that would need a guess (coordinates, tone, an encyclopedia's id) stays empty.
 */
@NullMarked
package org.readout.export.event;

import org.jspecify.annotations.NullMarked;
