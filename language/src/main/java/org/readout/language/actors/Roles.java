package org.readout.language.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.data.Row;

/** The nouns that name offices and roles, by their words ({@code roles.txt}). */
final class Roles {

    private static final Set<String> AFTER_HEAD =
            Set.of("of", "to", "for", "in", "at", "on", "from", "with", "who", "under", "and", "near");
    private static final int MOST_WORDS = 24;

    private record Form(Role role, boolean abbreviation) {}

    private final Map<String, List<Form>> byTitle = new HashMap<>();
    private final Map<String, Role> byKey = new HashMap<>();
    private final Map<String, Role> byShort = new HashMap<>();
    private final Map<String, Role> byCountry = new HashMap<>();
    private int longest = 1;

    Roles(List<Row> rows) {
        for (Row row : rows) {
            if (row.size() < 6) {
                throw row.wrong("a role has at least six columns");
            }
            boolean unique = switch (row.get(5)) {
                case "one" -> true;
                case "many" -> false;
                default -> throw row.wrong("one or many holders");
            };
            for (String title : row.items(2, ';')) {
                Role role = new Role(
                        row.get(0),
                        title,
                        row.get(3),
                        Integer.parseInt(row.get(4)),
                        unique,
                        Gender.of(row.get(7)),
                        Set.copyOf(row.items(6, ';')));
                byKey.putIfAbsent(role.key(), role);
                role.countries().forEach(c -> byCountry.putIfAbsent(role.key() + "/" + c, role));
                String key = NameKey.of(title);
                byTitle.computeIfAbsent(key, k -> new ArrayList<>(1))
                        .add(new Form(role, NameKey.isAbbreviation(title)));
                longest = Math.max(longest, key.split(" ").length);
            }
            if (!row.get(1).isEmpty()) {
                byShort.put(row.get(1), key(row.get(0)));
            }
        }
    }

    /** The role of an office as data files write it: its short form or its key. */
    Role written(String name) {
        Role role = byShort.get(name);
        return role != null ? role : key(name);
    }

    private Role key(String key) {
        Role role = byKey.get(key);
        if (role == null) {
            throw new IllegalArgumentException("no such office: " + key);
        }
        return role;
    }

    /** The role with the title that a country uses for it. */
    Role titled(Role role, @Nullable String country) {
        Role local = country == null ? null : byCountry.get(role.key() + "/" + country);
        return local == null ? role : local;
    }

    /** The role that an office named by key or by exactly these words is. */
    Optional<Role> exact(String words, @Nullable String country) {
        Role role = byKey.get(words);
        if (role != null) {
            return Optional.of(role);
        }
        String key = NameKey.of(words);
        Role found = at(key, words, country);
        return Optional.ofNullable(found != null ? found : at(singular(key), words, country));
    }

    /**
     * The role that a noun phrase means by its head: "senior Ukrainian official", "the deputy head of Russia's
     * Federation Council".
     */
    Optional<Role> head(String phrase, @Nullable String country) {
        Optional<Role> whole = exact(phrase, country);
        if (whole.isPresent()) {
            return whole;
        }
        List<String> written = words(phrase);
        if (written.size() > MOST_WORDS) {
            return Optional.empty();
        }
        int cut = written.size();
        for (int i = 1; i < written.size(); i++) {
            if (AFTER_HEAD.contains(written.get(i))) {
                cut = i;
                break;
            }
        }
        Role best = null;
        int bestEnd = 0;
        for (int start = 0; start < cut; start++) {
            int end = Math.min(written.size(), start + longest);
            for (; end > start && end > bestEnd; end--) {
                String words = String.join(" ", written.subList(start, end));
                Role role = exact(words, country).orElse(null);
                if (role != null) {
                    best = role;
                    bestEnd = end;
                    break;
                }
            }
        }
        // The head of the phrase is its last noun before the first "of"; a role elsewhere only describes it.
        return bestEnd >= cut ? Optional.ofNullable(best) : Optional.empty();
    }

    private static List<String> words(String phrase) {
        String bounded = phrase.length() > NameKey.LONGEST ? phrase.substring(0, NameKey.LONGEST) : phrase;
        int comma = bounded.indexOf(',');
        return List.of(
                (comma > 0 ? bounded.substring(0, comma) : bounded).strip().split("\\s+"));
    }

    private @Nullable Role at(String key, String written, @Nullable String country) {
        Role general = null;
        for (Form form : byTitle.getOrDefault(key, List.of())) {
            if (form.abbreviation && !NameKey.mayAbbreviate(written)) {
                continue;
            }
            if (form.role.countries().isEmpty()) {
                general = general == null ? form.role : general;
            } else if (country != null && form.role.countries().contains(country)) {
                return form.role;
            }
        }
        return general;
    }

    private static String singular(String key) {
        if (key.endsWith("men")) {
            return key.substring(0, key.length() - 3) + "man";
        }
        if (key.endsWith("people")) {
            return key.substring(0, key.length() - 6) + "person";
        }
        if (key.endsWith("ies")) {
            return key.substring(0, key.length() - 3) + "y";
        }
        if (key.endsWith("s") && !key.endsWith("ss")) {
            return key.substring(0, key.length() - 1);
        }
        return key;
    }
}
