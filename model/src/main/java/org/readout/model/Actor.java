package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A canonical entity that can speak or act, with its code.
 *
 * @param id stable key: {@code volodymyr-zelensky}, {@code rus}, {@code rus-gov}; entities that no book lists get one
 *     made of their name
 * @param name the name to show: "Volodymyr Zelensky", "Russia", "the Kremlin"
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3 (or {@code IGO}, {@code NGO} bodies without one: null)
 * @param sectors sector roles, the main one first: GOV, MIL, REB, OPP, PTY, LEG, JUD, SPY, MED, IGO, NGO, BUS, CVL, ...
 * @param role the office or description it was given, at the article's date ("president of Ukraine")
 * @param listed whether the actor book lists it, or the article's own words made it
 */
public record Actor(
        String id,
        String name,
        Kind kind,
        @Nullable String country,
        List<String> sectors,
        @Nullable String role,
        boolean listed) {

    /** What an actor is. */
    public enum Kind {
        PERSON,
        STATE,
        /** An organ of a state: government, ministry, army, parliament, court. */
        INSTITUTION,
        /** Between states: the UN, NATO, the EU. */
        INTERNATIONAL,
        ARMED_GROUP,
        PARTY,
        MEDIA,
        /** Companies, unions, charities, churches and other bodies. */
        ORGANISATION,
        /** People meant by nationality or role: "the Ukrainians", "protesters". */
        PEOPLE
    }

    public Actor {
        sectors = List.copyOf(sectors);
    }

    /** Country and main sector: {@code RUS GOV}, {@code UKR}, {@code IGO}. */
    public String code() {
        String sector = sectors.isEmpty() ? "" : sectors.getFirst();
        if (country == null) {
            return sector;
        }
        return sector.isEmpty() ? country : country + " " + sector;
    }
}
