/** Plain text: the text stays as it is; its lines are told apart into headline, byline, dateline, paragraphs and furniture. */
@NullMarked
package org.readout.read.text;

import org.jspecify.annotations.NullMarked;
