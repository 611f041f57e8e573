/** Which reports are copies of each other, and which independent origins they go back to. */
@NullMarked
package org.readout.story.origin;

import org.jspecify.annotations.NullMarked;
