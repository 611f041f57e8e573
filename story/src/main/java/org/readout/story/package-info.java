/**
 * Findings of many articles to one story: which reports are copies of each other, which findings say the same, which
 * contradict each other, how well each is known, and the {@link org.readout.story.Brief} that tells it.
 */
@NullMarked
package org.readout.story;

import org.jspecify.annotations.NullMarked;
