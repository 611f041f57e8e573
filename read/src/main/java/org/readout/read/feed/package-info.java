/** Feeds: RSS 0.9x to 2.0, RSS 1.0 and Atom through rome, and JSON Feed. */
@NullMarked
package org.readout.read.feed;

import org.jspecify.annotations.NullMarked;
