package org.readout.language.actors;

import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;

/**
 * One thing that a name may mean.
 *
 * @param actor whom it means as an actor, dated; null for a place that does not act. For a {@link Kind#CAPITAL} the
 *     government that sits there; for a {@link Kind#NATIONALITY} the state
 * @param place where it is, when it is also or only a place
 * @param surnameOnly whether a person is named by surname alone
 * @param weight how likely it is beside others of the same name, higher first
 * @param entry file and name of the entry that says so
 */
public record Sense(
        Kind kind, @Nullable Actor actor, @Nullable PlaceEntry place, boolean surnameOnly, int weight, String entry) {

    /** How the words mean it. */
    public enum Kind {
        PERSON,
        /** A country by name. */
        STATE,
        /** An adjective of nationality, or one of its people: "Ukrainian". */
        NATIONALITY,
        /** A people: "Ukrainians". */
        PEOPLE,
        /** A capital: the city, or the government in it. */
        CAPITAL,
        /** A building or street that stands for who works there: "the Kremlin". */
        SEAT,
        ORGANISATION,
        MEDIA,
        PLACE
    }
}
