package org.readout.export.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.CountryEntry;
import org.readout.language.actors.PlaceEntry;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** Names and codes of countries, and what kind of place a name is. Immutable. */
final class Countries {
    private final ActorBook book;
    private final Map<String, String> cow = new HashMap<>();
    private final Map<String, String> fips = new HashMap<>();

    private Countries(ActorBook book) {
        this.book = book;
    }

    /** Read when first asked for, once: the actor book is large, and nothing changes it. */
    private static final class Once {
        static final Countries READ = read();
    }

    static Countries load() {
        return Once.READ;
    }

    private static Countries read() {
        Countries countries = new Countries(ActorBook.load());
        for (Row row : DataFile.table(Countries.class, "countries.tsv", 3)) {
            if (!row.get(1).isEmpty()) {
                countries.cow.put(row.get(0), row.get(1));
            }
            if (!row.get(2).isEmpty()) {
                countries.fips.put(row.get(0), row.get(2));
            }
        }
        return countries;
    }

    /** The English name of an alpha-3 code. */
    @Nullable
    String name(@Nullable String alpha3) {
        return alpha3 == null
                ? null
                : book.countryByCode(alpha3).map(CountryEntry::name).orElse(null);
    }

    /** The Correlates of War number. */
    @Nullable
    String cow(@Nullable String alpha3) {
        return alpha3 == null ? null : cow.get(alpha3);
    }

    /** The FIPS 10-4 code. */
    @Nullable
    String fips(@Nullable String alpha3) {
        return alpha3 == null ? null : fips.get(alpha3);
    }

    /** Country, capital, city, province, state, region, ...; empty when the book does not know the name. */
    String kind(String place) {
        return book.place(place).map(PlaceEntry::kind).orElse("");
    }
}
