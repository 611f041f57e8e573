/**
 * Text to sentences, tokens, syntax, names, coreference, times and attribution tags: all the layers that the finders
 * read, in one immutable {@link org.readout.language.Document}.
 *
 * <p>The chain, in order: {@code Article} → sentences and tokens → syntax → names → coreference and actors → times →
 * attribution tags → {@code Document}.
 */
@NullMarked
package org.readout.language;

import org.jspecify.annotations.NullMarked;
