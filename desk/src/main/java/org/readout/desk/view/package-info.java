/**
 * The desk's views: each reads the ledger for one question of a reader and answers with a page model and its tables. Page
 * models are plain records of what a template shows; nothing in them is markup.
 */
@NullMarked
package org.readout.desk.view;

import org.jspecify.annotations.NullMarked;
