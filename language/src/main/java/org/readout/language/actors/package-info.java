/**
 * The actor book: who is who in world news, dated. Countries with their adjectives, peoples, capitals and seats; people
 * with the offices they held and when; organisations, armed groups, parties, media; places; and the nouns that name
 * offices and roles. The knowledge is in plain files beside this package ({@code countries.txt}, {@code people.txt}, ...);
 * {@link org.readout.language.actors.ActorBook} answers questions about it.
 */
@NullMarked
package org.readout.language.actors;

import org.jspecify.annotations.NullMarked;
