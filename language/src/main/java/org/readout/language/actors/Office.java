package org.readout.language.actors;

/**
 * One term of one person in one office.
 *
 * @param entity where: a country in lower case ({@code rus}) or the id of an organisation ({@code un})
 * @param label the office in words where they differ from the role's title ("special envoy to Ukraine"), else empty
 */
public record Office(Role role, String entity, String label, Term term) {}
