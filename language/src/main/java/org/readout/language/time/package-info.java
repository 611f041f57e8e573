/**
 * Time expressions: where they stand and what they mean, after TimeML 1.2.1 (TIMEX3) and EDTF (ISO 8601-2).
 *
 * <p>Sentences are cut into {@code Atom}s (finer than tokens: "third-quarter" is three), the patterns of {@code
 * rules.txt} over the words of {@code lexicon.tsv} find expressions and their parts, and the {@code Resolver} turns the
 * parts into a value, against the publication date, a date that the text named before, or neither.
 */
@NullMarked
package org.readout.language.time;

import org.jspecify.annotations.NullMarked;
