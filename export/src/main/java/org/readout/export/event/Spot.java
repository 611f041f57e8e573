package org.readout.export.event;

import org.jspecify.annotations.Nullable;
import org.readout.model.Place;

/**
 * Where an event took place, taken apart as tables want it.
 *
 * @param raw the text's words
 * @param name the name to show
 * @param city the name, where it is a town's
 * @param province the name, where it is a first-order division's
 * @param country alpha-3
 * @param isCountry whether the name is the country's own
 */
record Spot(
        String raw,
        String name,
        @Nullable String city,
        @Nullable String province,
        @Nullable String country,
        boolean isCountry) {

    static @Nullable Spot of(@Nullable Place place, Countries countries) {
        if (place == null) {
            return null;
        }
        String kind = countries.kind(place.name());
        return new Spot(
                place.text(),
                place.name(),
                kind.equals("city") || kind.equals("capital") ? place.name() : null,
                kind.equals("province") || kind.equals("state") ? place.name() : null,
                place.country(),
                kind.equals("country"));
    }
}
