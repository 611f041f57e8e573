package org.readout.language.actors;

/** An entry of the book that a name can lead to. */
public sealed interface Entry permits PersonEntry, CountryEntry, OrganisationEntry, MediaEntry, PlaceEntry, SeatEntry {

    /** The name to show. */
    String name();
}
