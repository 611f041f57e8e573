/**
 * Names and what they name. An averaged perceptron over BIO labels with document-wide features, and what the actor book
 * lists.
 */
@NullMarked
package org.readout.language.names;

import org.jspecify.annotations.NullMarked;
