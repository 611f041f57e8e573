package org.readout.language.actors;

import java.util.List;

/**
 * A place.
 *
 * @param names the shown name first
 * @param countries alpha-3 codes of where it lies (several for a shared region or a disputed place); empty for a sea,
 *     a continent, "the West"
 * @param kind {@code country, capital, city, region, province, state, island, water, site, continent, world}
 */
public record PlaceEntry(List<String> names, List<String> countries, String kind) implements Entry {

    @Override
    public String name() {
        return names.getFirst();
    }
}
