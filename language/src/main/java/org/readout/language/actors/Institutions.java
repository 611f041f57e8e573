package org.readout.language.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.data.Row;

/**
 * The organs that every state has, by pattern ({@code institutions.txt}): "Russian government", "the foreign ministry of
 * Turkey", "Ukraine's air force".
 */
final class Institutions {

    /** One organ: suffix of its id, its shown name after the adjective, its sectors. */
    record Organ(String suffix, String name, List<String> sectors) {}

    private final Map<String, Organ> byWords = new HashMap<>();
    private final Map<String, Organ> bySuffix = new HashMap<>();

    Institutions(List<Row> rows) {
        for (Row row : rows) {
            if (row.size() < 4) {
                throw row.wrong("an institution has four columns");
            }
            Organ organ = new Organ(row.get(0), row.get(1), row.items(2, ';'));
            if (bySuffix.put(organ.suffix, organ) != null) {
                throw row.wrong("listed twice");
            }
            byWords.put(NameKey.of(organ.name), organ);
            for (String words : row.items(3, ';')) {
                byWords.put(NameKey.of(words), organ);
            }
        }
    }

    @Nullable
    Organ named(String key) {
        return byWords.get(key);
    }

    @Nullable
    Organ suffix(String suffix) {
        return bySuffix.get(suffix);
    }

    /** Ways to cut a key into a country's words and an organ's: "russian | foreign ministry", "ministry of x of russia". */
    List<Cut> cuts(String key) {
        List<Cut> cuts = new ArrayList<>(1);
        for (int space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
            Organ after = byWords.get(key.substring(space + 1));
            if (after != null) {
                cuts.add(new Cut(key.substring(0, space), after));
            }
            if (key.startsWith(" of ", space)) {
                Organ before = byWords.get(key.substring(0, space));
                if (before != null) {
                    cuts.add(new Cut(NameKey.of(key.substring(space + 4)), before));
                }
            }
        }
        return cuts;
    }

    static Actor actor(CountryEntry country, Organ organ) {
        return new Actor(
                country.id() + "-" + organ.suffix,
                country.adjective() + " " + organ.name,
                Actor.Kind.INSTITUTION,
                country.code(),
                organ.sectors,
                null,
                true);
    }

    /** A country's words and the organ that they are joined with. */
    record Cut(String country, Organ organ) {}
}
