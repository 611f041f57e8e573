package org.readout.find.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Token;
import org.readout.language.syntax.Inflection;
import org.readout.model.EventType;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The words that name events, as the data files beside this class list them. Immutable. */
final class EventLexicon {
    private final Map<String, List<Sense>> verbs = new HashMap<>();
    private final Map<String, List<Sense>> nouns = new HashMap<>();
    private final Map<String, List<Sense>> adjectives = new HashMap<>();
    private final Map<String, List<Modal>> modals = new HashMap<>();
    private final Map<String, List<Light>> lights = new HashMap<>();
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private final Set<String> actorNouns = new LinkedHashSet<>();
    private final Set<String> joined = new LinkedHashSet<>();
    private final Inflection english = Inflection.load();
    /** Stands among a sense's objects for any object at all. */
    static final String ANY = "*";

    /**
     * A verb that lends its subject to the event that its object names.
     *
     * @param types the types it goes with; empty for all
     */
    record Light(String entry, List<String> rest, Role role, Set<EventType> types) {
        /** What its subject is in the event. */
        enum Role {
            AGENT,
            BOTH,
            PATIENT,
            NEUTRAL
        }
    }

    /** Words beside a verb or noun that show that it is meant otherwise. */
    record Block(String where, Set<String> words) {}

    private EventLexicon() {}

    /** Reads the data files. @throws IllegalStateException when one is missing or malformed */
    static EventLexicon load() {
        EventLexicon lexicon = new EventLexicon();
        Map<String, Set<String>> sets = sets();
        senses("verbs.tsv", "verb", 7, sets, lexicon.verbs, lexicon.joined);
        senses("nouns.tsv", "noun", 6, sets, lexicon.nouns, lexicon.joined);
        senses("adjectives.tsv", "adjective", 6, sets, lexicon.adjectives, lexicon.joined);
        for (Row row : DataFile.table(EventLexicon.class, "modals.tsv", 1, 5)) {
            for (String key : row.get(0).split(" ")) {
                List<String> words = words(key);
                add(
                        lexicon.modals,
                        words.getFirst(),
                        new Modal(
                                "modal " + key,
                                words.subList(1, words.size()),
                                Modal.Stance.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                                type(row.get(2)),
                                type(row.get(3)),
                                type(row.get(4))));
            }
        }
        for (Row row : DataFile.table(EventLexicon.class, "light.tsv", 1, 3)) {
            Set<EventType> types = new LinkedHashSet<>();
            for (String name : row.get(2).split(" ")) {
                if (!name.isEmpty()) {
                    types.add(EventType.valueOf(name));
                }
            }
            for (String key : row.get(0).split(" ")) {
                List<String> words = words(key);
                Light.Role role = Light.Role.valueOf(row.get(1).toUpperCase(Locale.ROOT));
                add(
                        lexicon.lights,
                        words.getFirst(),
                        new Light("light " + key, words.subList(1, words.size()), role, types));
            }
        }
        for (Row row : DataFile.table(EventLexicon.class, "blocked.tsv", 1, 3)) {
            for (String key : row.get(0).split(" ")) {
                add(lexicon.blocks, key, new Block(row.get(1), Set.of(row.get(2).split(" "))));
            }
        }
        for (Row row : DataFile.table(EventLexicon.class, "actor-nouns.txt", 1)) {
            lexicon.actorNouns.addAll(Arrays.asList(row.get(0).split(" ")));
        }
        return lexicon;
    }

    private static Map<String, Set<String>> sets() {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        for (Row row : DataFile.table(EventLexicon.class, "sets.tsv", 1, 2)) {
            sets.put(row.get(0), expand(row.get(1), sets));
        }
        return sets;
    }

    private static Set<String> expand(String words, Map<String, Set<String>> sets) {
        Set<String> out = new LinkedHashSet<>();
        for (String word : words.split(" ")) {
            if (word.startsWith("@")) {
                Set<String> set = sets.get(word);
                if (set == null) {
                    throw new IllegalStateException("sets.tsv has no set " + word);
                }
                out.addAll(set);
            } else if (!word.isEmpty()) {
                out.add(word);
            }
        }
        return out;
    }

    private static void senses(
            String file,
            String kind,
            int columns,
            Map<String, Set<String>> sets,
            Map<String, List<Sense>> into,
            Set<String> joined) {
        for (Row row : DataFile.table(EventLexicon.class, file, 1, columns)) {
            String written = columns > 6 ? row.get(6) : "";
            Set<String> objects = expand(written, sets);
            objects.stream().filter(o -> o.indexOf('-') > 0).forEach(joined::add);
            String mode = row.get(2).isEmpty() ? null : row.get(2);
            List<String> contexts =
                    row.get(3).isEmpty() ? List.of() : List.of(row.get(3).split(","));
            String cameo = row.get(4).isEmpty() ? null : row.get(4);
            Frame frame = Frame.of(row.get(5));
            for (String key : row.get(0).split(" ")) {
                if (key.indexOf('-') > 0) {
                    joined.add(key);
                }
                List<String> words = words(key);
                String entry = kind + " " + key + (written.isEmpty() ? "" : " + " + written.split(" ")[0]);
                add(
                        into,
                        words.getFirst(),
                        new Sense(
                                entry,
                                words.subList(1, words.size()),
                                objects,
                                EventType.valueOf(row.get(1)),
                                mode,
                                contexts,
                                cameo,
                                frame));
            }
        }
    }

    private static List<String> words(String key) {
        return List.of(key.split("_"));
    }

    private static @Nullable EventType type(String written) {
        return written.isEmpty() || written.equals("-") ? null : EventType.valueOf(written);
    }

    private static <T> void add(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    /** The senses that a verb's lemma may have, in the order of the file. */
    List<Sense> verbs(Token token) {
        return at(verbs, token);
    }

    List<Sense> nouns(Token token) {
        return at(nouns, token);
    }

    List<Sense> adjectives(Token token) {
        return at(adjectives, token);
    }

    List<Modal> modals(Token token) {
        return at(modals, token);
    }

    List<Sense> verbsOf(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Sense> nounsOf(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    List<Modal> modalsOf(String lemma) {
        return modals.getOrDefault(lemma, List.of());
    }

    List<Light> lights(Token token) {
        return at(lights, token);
    }

    List<Block> blocks(Token token) {
        return at(blocks, token);
    }

    /** Whether two words, written here with a hyphen, are one word of the lexicon. */
    boolean joined(String word) {
        return joined.contains(word);
    }

    /** Whether a common noun names somebody who acts. */
    boolean actorNoun(Token token) {
        return actorNouns.contains(lemma(token)) || actorNouns.contains(lower(token));
    }

    /** The number of entries: keys, with each object that a key asks for counted apart. */
    int size() {
        int size = 0;
        for (Map<String, List<Sense>> map : List.of(verbs, nouns, adjectives)) {
            for (List<Sense> senses : map.values()) {
                size += senses.stream()
                        .mapToInt(s -> Math.max(1, s.objects().size()))
                        .sum();
            }
        }
        return size;
    }

    /** By lemma, by form, and by the lemmas that the form may have: a lemmatiser does not know every verb. */
    private <T> List<T> at(Map<String, List<T>> map, Token token) {
        List<T> found = map.getOrDefault(lemma(token), List.of());
        if (found.isEmpty()) {
            found = map.getOrDefault(lower(token), List.of());
        }
        if (found.isEmpty() && token.isVerb()) {
            for (String lemma : english.lemmas(lower(token))) {
                if (found.isEmpty()) {
                    found = map.getOrDefault(lemma, List.of());
                }
            }
        }
        return found;
    }

    static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
