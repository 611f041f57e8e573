/** The live web face: stories, search, review, feeds. */
@NullMarked
package org.readout.desk;

import org.jspecify.annotations.NullMarked;
