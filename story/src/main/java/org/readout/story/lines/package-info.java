/**
 * Findings of many articles to the lines of a brief: those that say the same become one line with all its proofs, and
 * every line is weighed by the independent origins that carry it.
 */
@NullMarked
package org.readout.story.lines;

import org.jspecify.annotations.NullMarked;
