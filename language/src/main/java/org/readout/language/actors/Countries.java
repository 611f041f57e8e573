package org.readout.language.actors;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.Place;
import org.readout.model.data.DataFile;

/** The countries alone, for stages that only ask whether a place is one or which one an adjective belongs to. */
public final class Countries {
    private final Map<String, CountryEntry> byName = new HashMap<>();
    private final Map<String, CountryEntry> byAdjective = new HashMap<>();

    private Countries() {
        Roles roles = new Roles(DataFile.barred(ActorBook.class, "roles.txt"));
        for (CountryEntry country : BookReader.countries(DataFile.barred(ActorBook.class, "countries.txt"), roles)) {
            country.names().forEach(n -> byName.putIfAbsent(key(n), country));
            country.adjectives().forEach(a -> byAdjective.putIfAbsent(key(a), country));
        }
    }

    /** Reads the data file; keep what it returns. */
    public static Countries load() {
        return new Countries();
    }

    /** Whether a place is a town or region rather than a whole country. */
    public boolean isTown(Place place) {
        return !byName.containsKey(key(place.name()));
    }

    /** The state that a name or an adjective belongs to: "Turkey", "Turkish". */
    public @Nullable Actor state(String word) {
        String key = key(word);
        return Optional.ofNullable(byName.get(key))
                .or(() -> Optional.ofNullable(byAdjective.get(key)))
                .map(c -> ActorBook.state(c))
                .orElse(null);
    }

    private static String key(String words) {
        String lower = words.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
