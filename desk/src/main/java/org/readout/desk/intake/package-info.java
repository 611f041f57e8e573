/** How articles come in at the desk: pasted or uploaded, read and kept while the reader waits. */
@NullMarked
package org.readout.desk.intake;

import org.jspecify.annotations.NullMarked;
