/** A brief as a reader gets it: a self-contained HTML page, Markdown, or JSON. */
@NullMarked
package org.readout.story.page;

import org.jspecify.annotations.NullMarked;
