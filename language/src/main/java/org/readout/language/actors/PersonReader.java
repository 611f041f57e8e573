package org.readout.language.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.readout.model.data.Row;

/** Reads {@code people.txt}: sections by country, one person a row. */
final class PersonReader {

    /** Countries whose people are written family name first in English news. */
    private static final Set<String> FAMILY_FIRST = Set.of("CHN", "TWN", "PRK", "KOR", "VNM");
    /** Words that begin a surname of several words. */
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "del", "della", "da", "di", "dos", "du", "le", "la", "al", "el", "bin",
            "ben", "abu", "ibn", "bint", "ter", "ten", "st");

    private final Roles roles;

    PersonReader(Roles roles) {
        this.roles = roles;
    }

    List<PersonEntry> read(List<Row> rows) {
        List<PersonEntry> people = new ArrayList<>();
        String section = "";
        for (Row row : rows) {
            String first = row.get(0);
            if (first.startsWith("[") && first.endsWith("]")) {
                section = first.substring(1, first.length() - 1);
            } else {
                people.add(person(row, section));
            }
        }
        return List.copyOf(people);
    }

    private PersonEntry person(Row row, String section) {
        if (row.size() < 3 || row.size() > 5) {
            throw row.wrong("a person has name, other names, gender, offices and perhaps an id");
        }
        String name = row.get(0);
        Set<String> names = new LinkedHashSet<>();
        Set<String> surnames = new LinkedHashSet<>();
        names.add(name);
        boolean replaced = false;
        List<String> variants = new ArrayList<>();
        for (String alias : row.items(1, ';')) {
            if (alias.startsWith("=")) {
                replaced = true;
                surnames.add(alias.substring(1));
            } else if (alias.startsWith("~")) {
                variants.add(alias.substring(1));
            } else {
                names.add(alias);
            }
        }
        boolean familyFirst = FAMILY_FIRST.contains(section);
        if (!replaced) {
            surnames.addAll(surnames(name, familyFirst));
        }
        for (String variant : variants) {
            surnames.add(variant);
            if (!familyFirst && !replaced && name.indexOf(' ') > 0) {
                names.add(name.substring(0, start(name)) + variant);
            }
        }
        List<Office> offices = new ArrayList<>();
        for (String office : row.items(3, ';')) {
            try {
                offices.add(office(office, section));
            } catch (RuntimeException e) {
                throw new IllegalStateException(row.wrong(office).getMessage(), e);
            }
        }
        String id = row.get(4).isEmpty() ? NameKey.id(name) : row.get(4);
        return new PersonEntry(
                id,
                name,
                List.copyOf(names),
                List.copyOf(surnames),
                Gender.of(row.get(2)),
                section.equals("-") ? null : section,
                List.copyOf(offices));
    }

    /** {@code pm@2022-10-25..2024-07-05}, {@code secretary-general/un@2017..}, {@code envoy(envoy to Syria)@2020..}. */
    private Office office(String text, String section) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("an office has a term after @");
        }
        String what = text.substring(0, at);
        String label = "";
        int open = what.indexOf('(');
        if (open >= 0) {
            label = what.substring(open + 1, what.lastIndexOf(')'));
            what = what.substring(0, open);
        }
        int slash = what.indexOf('/');
        String entity = slash < 0 ? NameKey.id(section) : what.substring(slash + 1);
        Role role = roles.written(slash < 0 ? what : what.substring(0, slash));
        return new Office(role, entity, label, Term.parse(text.substring(at + 1)));
    }

    private static List<String> surnames(String name, boolean familyFirst) {
        int space = name.indexOf(' ');
        if (space < 0) {
            return List.of();
        }
        int last = name.lastIndexOf(' ');
        if (name.substring(last + 1).matches("[IVX]+")) {
            // "Pope Leo XIV" is Leo for short; "Charles III" has no shorter name.
            return last == space ? List.of() : List.of(name.substring(space + 1, last));
        }
        if (familyFirst) {
            return List.of(name.substring(0, space));
        }
        String surname = name.substring(start(name));
        String key = NameKey.of(surname);
        return key.startsWith("al ") || key.startsWith("el ")
                ? List.of(surname, surname.substring(3))
                : List.of(surname);
    }

    /** Where the surname begins: its last word and the particles before it. */
    private static int start(String name) {
        int start = name.lastIndexOf(' ') + 1;
        while (start > 0) {
            int before = name.lastIndexOf(' ', start - 2) + 1;
            if (before <= 0 || !PARTICLES.contains(NameKey.of(name.substring(before, start - 1)))) {
                break;
            }
            start = before;
        }
        return start;
    }
}
