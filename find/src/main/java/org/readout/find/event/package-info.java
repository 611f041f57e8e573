/**
 * Who did what to whom: events in the sense of PLOVER, found by a lexicon of verbs, nouns, light verbs, modal predicates
 * and adjectives over a Universal Dependencies tree, each with its sides, its factuality, its time and its place. An event
 * is coded only when its sides are somebody; what is looked at and dropped is told with its reason.
 *
 * @see <a href="https://osf.io/preprints/socarxiv/rm5dw/">Halterman et al., PLOVER and POLECAT</a>
 */
@NullMarked
package org.readout.find.event;

import org.jspecify.annotations.NullMarked;
