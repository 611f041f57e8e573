/**
 * Who said what: the spans that the attribution tagger found, joined into statements, with the speaker, the kind of
 * quotation, how open the source is, to whom, where and when it was said, and which statement stands within which.
 */
@NullMarked
package org.readout.find.statement;

import org.jspecify.annotations.NullMarked;
