package org.readout.language.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.model.data.Row;

/** Given names that tell gender: those listed, and those that all people of the book who bear them share one with. */
final class GivenNames {

    private final Map<String, Gender> genders = new HashMap<>();

    GivenNames(List<Row> rows, List<PersonEntry> people) {
        for (PersonEntry person : people) {
            boolean familyFirst = !person.surnames().isEmpty()
                    && person.name().startsWith(person.surnames().getFirst());
            if (!familyFirst
                    && person.gender() != Gender.UNKNOWN
                    && person.name().indexOf(' ') > 0) {
                genders.merge(first(person.name()), person.gender(), (a, b) -> a == b ? a : Gender.UNKNOWN);
            }
        }
        for (Row row : rows) {
            Gender gender = Gender.of(row.get(0));
            for (String name : row.items(1, ';')) {
                genders.put(NameKey.of(name), gender);
            }
        }
    }

    Gender gender(String fullName) {
        return genders.getOrDefault(first(SimplerName.of(fullName)), Gender.UNKNOWN);
    }

    private static String first(String name) {
        String key = NameKey.of(name);
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }
}
