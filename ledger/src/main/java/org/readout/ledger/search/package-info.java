/** What is searched for: words and tags of sentences and findings, and the questions asked of them. */
@NullMarked
package org.readout.ledger.search;

import org.jspecify.annotations.NullMarked;
