/**
 * One analysed article to findings: statements, gatherings, events, attendance and positions, in that order, each finder
 * reading the document and what the finders before it found.
 */
@NullMarked
package org.readout.find;

import org.jspecify.annotations.NullMarked;
