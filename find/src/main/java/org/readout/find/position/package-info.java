/**
 * Positions: what a party demands, offers, accepts, refuses, makes conditional, proposes, supports or opposes, and on
 * which issue. Cues come from a lexicon; constructions ("no talks before a truce", "must", "anything less than") from
 * rules named in the findings.
 */
@NullMarked
package org.readout.find.position;

import org.jspecify.annotations.NullMarked;
