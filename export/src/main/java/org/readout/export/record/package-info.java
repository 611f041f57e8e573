/** All that was found, as eight flat tables that join by article and finding: for spreadsheets and analytics. */
@NullMarked
package org.readout.export.record;

import org.jspecify.annotations.NullMarked;
