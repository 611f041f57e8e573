/**
 * Gatherings: talks, summits, meetings, visits, calls, ceremonies. Triggers (nouns and verbs) are found sentence by
 * sentence, read (kind, state, time, place, hosts, parties), and joined across the article, so that "the talks" of one
 * paragraph and "a direct meeting" of another are one.
 */
@NullMarked
package org.readout.find.gathering;

import org.jspecify.annotations.NullMarked;
