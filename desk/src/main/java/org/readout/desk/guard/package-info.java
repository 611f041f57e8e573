/**
 * Who may ask the desk for what. Every request passes here first: the headers that every answer carries, the Host check
 * against DNS rebinding, the token of a desk that others can reach, and, before anything is changed, the proof that the
 * desk's own page asks for it (OWASP ASVS 5.0, chapters 3 and 4).
 */
@NullMarked
package org.readout.desk.guard;

import org.jspecify.annotations.NullMarked;
