/** What changes in a story, as a feed that any reader follows (RSS 2.0). */
@NullMarked
package org.readout.export.feed;

import org.jspecify.annotations.NullMarked;
