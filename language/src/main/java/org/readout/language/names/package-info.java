/** Names: where people, organisations, places and nationalities are named. */
@NullMarked
package org.readout.language.names;

import org.jspecify.annotations.NullMarked;
