package org.readout.find.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Token;
import org.readout.language.syntax.Inflection;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * The words that attribute ("said", "according to", "accused"), each with the class of what a speaker does with it.
 * Read from {@code cues.tsv}. Matches words as written, in any inflection, so that it needs no lemmas. Immutable.
 */
public final class CueLexicon {

    /** What a speaker does. */
    public enum CueClass {
        SAY,
        CLAIM,
        EXPLAIN,
        ANNOUNCE,
        REPORT,
        /** Of documents and findings: "shows". */
        SHOW,
        LEARN,
        THINK,
        DOUBT,
        PREDICT,
        HOPE,
        FEAR,
        WARN,
        PROMISE,
        PROPOSE,
        DEMAND,
        ASK,
        REPLY,
        ADMIT,
        AGREE,
        DENY,
        REFUSE,
        ACCUSE,
        PRAISE
    }

    /** The part of speech of an entry; PHRASE for adverbs, adjectives and prepositions. */
    public enum Part {
        VERB,
        NOUN,
        PHRASE
    }

    /** A line of the lexicon. @param words the entry as it stands there */
    public record Entry(String words, Part part, CueClass cueClass) {}

    /** An entry found in a text. @param first its first token @param end one past its last token */
    public record Match(Entry entry, int first, int end) {}

    private record Pattern(List<String> rest, Entry entry) {}

    private static final CueLexicon LOADED = read();

    /** By first word form; longer entries first, verbs before nouns before phrases. */
    private final Map<String, List<Pattern>> byFirst;

    private final Map<String, Entry> verbs;

    private CueLexicon(Map<String, List<Pattern>> byFirst, Map<String, Entry> verbs) {
        this.byFirst = byFirst;
        this.verbs = verbs;
    }

    /** The lexicon; read once. */
    public static CueLexicon load() {
        return LOADED;
    }

    /** The longest entry that starts at a token and ends before {@code limit}; of equally long ones the verb. */
    public Optional<Match> at(List<Token> tokens, int first, int limit) {
        List<Pattern> patterns = byFirst.get(lower(tokens.get(first)));
        if (patterns == null) {
            return Optional.empty();
        }
        for (Pattern pattern : patterns) {
            int end = first + 1 + pattern.rest.size();
            if (end <= limit && follows(tokens, first + 1, pattern.rest)) {
                return Optional.of(new Match(pattern.entry, first, end));
            }
        }
        return Optional.empty();
    }

    /** All entries in {@code [first, end)}, apart, from left to right, the longest at each place. */
    public List<Match> find(List<Token> tokens, int first, int end) {
        List<Match> found = new ArrayList<>();
        int i = first;
        while (i < end) {
            Optional<Match> match = at(tokens, i, end);
            match.ifPresent(found::add);
            i = match.map(Match::end).orElse(i + 1);
        }
        return found;
    }

    /** The single-word verb that a word is a form of: {@code "told"} is {@code tell}. */
    public Optional<Entry> verb(String form) {
        return Optional.ofNullable(verbs.get(form.toLowerCase(Locale.ROOT)));
    }

    /** What the first entry in a cue's words does: {@code "accused ... of"} accuses; empty when no entry is in it. */
    public Optional<CueClass> classOf(String cue) {
        List<String> words = List.of(cue.toLowerCase(Locale.ROOT).split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            List<String> after = words.subList(i + 1, words.size());
            for (Pattern pattern : byFirst.getOrDefault(words.get(i), List.of())) {
                int length = pattern.rest.size();
                if (length <= after.size() && after.subList(0, length).equals(pattern.rest)) {
                    return Optional.of(pattern.entry.cueClass);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean follows(List<Token> tokens, int first, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!lower(tokens.get(first + i)).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    private static CueLexicon read() {
        Map<String, List<Pattern>> byFirst = new HashMap<>();
        Map<String, Entry> verbs = new HashMap<>();
        Inflection english = Inflection.load();
        for (Row row : DataFile.table(CueLexicon.class, "cues.tsv", 3, 4)) {
            Part part = Part.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            Entry entry =
                    new Entry(row.get(0), part, CueClass.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            for (String form : forms(english, entry, row.items(3, ','))) {
                List<String> words = List.of(form.split(" "));
                byFirst.computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
                        .add(new Pattern(words.subList(1, words.size()), entry));
                if (part == Part.VERB && words.size() == 1) {
                    verbs.putIfAbsent(form, entry);
                }
            }
        }
        for (List<Pattern> patterns : byFirst.values()) {
            patterns.sort((a, b) -> a.rest.size() != b.rest.size()
                    ? Integer.compare(b.rest.size(), a.rest.size())
                    : a.entry.part.compareTo(b.entry.part));
        }
        return new CueLexicon(byFirst, verbs);
    }

    private static Set<String> forms(Inflection english, Entry entry, List<String> irregular) {
        Set<String> forms = new HashSet<>(irregular);
        forms.add(entry.words);
        String[] words = entry.words.split(" ", 2);
        String rest = words.length > 1 ? " " + words[1] : "";
        if (entry.part == Part.NOUN) {
            forms.add(Inflection.plural(entry.words));
        } else if (entry.part == Part.VERB) {
            english.forms(words[0]).forEach(form -> forms.add(form.word() + rest));
        }
        return forms;
    }
}
