/**
 * Web pages: what they say of themselves (schema.org, OpenGraph, meta elements), and their main text, found by where
 * the prose is. The text remembers where in the page each character stands.
 */
@NullMarked
package org.readout.read.html;

import org.jspecify.annotations.NullMarked;
