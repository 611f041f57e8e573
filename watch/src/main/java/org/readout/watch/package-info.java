/**
 * Watches feeds and pages: who is asked when, how politely, and what of their answers is new. What becomes of the articles
 * is the taker's affair.
 */
@NullMarked
package org.readout.watch;

import org.jspecify.annotations.NullMarked;
