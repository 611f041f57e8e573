/**
 * The words of Readout, as records: what an article is, what can be found in it, and what proves it.
 *
 * <p>Nothing here does work or depends on anything else. Two rules hold for every type:
 *
 * <ul>
 *   <li><b>Offsets</b> ({@link org.readout.model.Span}) are UTF-16 units of {@link
 *       org.readout.model.Article#text()}, half-open. They become Unicode code points when they leave the
 *       program, through {@link org.readout.model.CodePoints} and nowhere else.
 *   <li>Every finding carries {@link org.readout.model.Evidence} and says {@link org.readout.model.Why} it
 *       was found.
 * </ul>
 */
@NullMarked
package org.readout.model;

import org.jspecify.annotations.NullMarked;
