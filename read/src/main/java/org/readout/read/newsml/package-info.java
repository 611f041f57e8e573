/** NewsML-G2 items, packages and messages, the older NewsML 1, and NITF, alone or inside them. */
@NullMarked
package org.readout.read.newsml;

import org.jspecify.annotations.NullMarked;
