/**
 * Who is meant: names, descriptions and pronouns joined into chains by passes of falling precision, after the sieve of
 * Lee et al. (2013): names first, then descriptions by office, country and gender, then pronouns by salience.
 */
@NullMarked
package org.readout.language.coreference;

import org.jspecify.annotations.NullMarked;
