package org.readout.language.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.readout.model.Time;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The rules of {@code rules.txt}, and the expressions that they find in a sentence. */
final class Grammar {
    private final Lexicon lexicon;
    private final Numbers numbers;
    private final Map<String, List<Rule>> byFirst;

    /** One rule: its place in the file breaks ties. */
    private record Rule(String name, int order, Pattern pattern, Time.Type type, Map<String, String> constants) {}

    /**
     * A possible expression.
     *
     * @param first its first atom
     * @param end one past its last atom
     * @param fields the parts that the pattern bound, and the rule's constants
     */
    record Candidate(int first, int end, String rule, int order, Time.Type type, Map<String, String> fields) {}

    private Grammar(Lexicon lexicon, Map<String, List<Rule>> byFirst) {
        this.lexicon = lexicon;
        this.numbers = new Numbers(lexicon);
        this.byFirst = byFirst;
    }

    static Grammar load() {
        Lexicon lexicon = Lexicon.load();
        Map<String, Pattern> named = new HashMap<>();
        Map<String, List<Rule>> byFirst = new HashMap<>();
        int order = 0;
        for (Row row : DataFile.lines(Grammar.class, "rules.txt")) {
            String[] cells = row.get(0).split("\\s*;\\s*");
            if (cells[0].startsWith("%")) {
                named.put(cells[0].substring(1).strip(), PatternReader.read(cells[1], named, lexicon));
                continue;
            }
            if (cells.length < 3) {
                throw row.wrong("name ; pattern ; TYPE fields wanted");
            }
            Pattern pattern = PatternReader.read(cells[1], named, lexicon);
            Map<String, String> constants = new LinkedHashMap<>();
            String[] words = cells[2].strip().split("\\s+");
            for (int i = 1; i < words.length; i++) {
                String[] pair = words[i].split("=", 2);
                constants.put(pair[0], pair[1]);
            }
            Rule rule = new Rule(cells[0].strip(), order++, pattern, Time.Type.valueOf(words[0]), constants);
            index(rule, lexicon, byFirst);
        }
        return new Grammar(lexicon, byFirst);
    }

    private static void index(Rule rule, Lexicon lexicon, Map<String, List<Rule>> byFirst) {
        Set<String> keys = new HashSet<>();
        if (rule.pattern().first(keys)) {
            throw new IllegalStateException("rules.txt: " + rule.name() + " can match nothing");
        }
        Set<String> words = new TreeSet<>();
        for (String key : keys) {
            if (!key.startsWith("$") || key.length() == 1) {
                words.add(Character.isDigit(key.charAt(0)) ? "0" : key);
                continue;
            }
            String name = key.substring(1);
            if (!Numbers.isClass(name)) {
                words.addAll(lexicon.words(name));
                continue;
            }
            words.add("0");
            words.addAll(lexicon.words("cardinal"));
            words.addAll(lexicon.words("multiplier"));
            words.addAll(lexicon.words("ordinal"));
        }
        for (String word : words) {
            byFirst.computeIfAbsent(word, k -> new ArrayList<>()).add(rule);
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** All expressions that rules see in a sentence: by start, longer ones first, then in the order of the rules. */
    List<Candidate> candidates(List<Atom> atoms) {
        List<Candidate> found = new ArrayList<>();
        for (int at = 0; at < atoms.size(); at++) {
            Atom atom = atoms.get(at);
            for (Rule rule : byFirst.getOrDefault(atom.isNumber() ? "0" : atom.word(), List.of())) {
                longest(rule, atoms, at, found);
            }
        }
        found.sort(Comparator.comparingInt(Candidate::first)
                .thenComparing(Comparator.comparingInt(Candidate::end).reversed())
                .thenComparingInt(Candidate::order));
        return found;
    }

    private void longest(Rule rule, List<Atom> atoms, int at, List<Candidate> found) {
        Pattern.State state = new Pattern.State(atoms, lexicon, numbers);
        Candidate[] best = new Candidate[1];
        rule.pattern().match(state, at, end -> {
            int from = state.from < 0 ? at : state.from;
            int to = state.to < 0 ? end : state.to;
            if (to > from && (best[0] == null || to > best[0].end())) {
                Map<String, String> fields = state.fields();
                fields.putAll(rule.constants());
                best[0] = new Candidate(from, to, rule.name(), rule.order(), rule.type(), Map.copyOf(fields));
            }
        });
        if (best[0] != null) {
            found.add(best[0]);
        }
    }
}
