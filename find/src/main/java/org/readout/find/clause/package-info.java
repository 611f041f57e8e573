/**
 * Who does what in a clause, and how real it is: predicate, arguments, negation, modality and the words above them
 * ("refused to", "is expected to", "plans to") read off a Universal Dependencies tree. Events, attendance and positions
 * share it, so that a "might" or a "declined to" means the same everywhere.
 */
@NullMarked
package org.readout.find.clause;

import org.jspecify.annotations.NullMarked;
