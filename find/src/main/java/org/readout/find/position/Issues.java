package org.readout.find.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The issue that words are about: by {@code issues.tsv}, else the head noun with what stands before it. */
final class Issues {
    private record Entry(String issue, List<String> words) {}

    /** @param listed whether {@code issues.tsv} has it */
    record Issue(String name, boolean listed) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> plain = new HashSet<>();

    static Issues load() {
        Issues issues = new Issues();
        for (Row row : DataFile.table(Issues.class, "issues.tsv", 1, 2)) {
            for (String words : row.get(1).split(";")) {
                issues.entries.add(new Entry(row.get(0), List.of(words.strip().split(" "))));
            }
        }
        issues.entries.sort(Comparator.comparingInt((Entry e) -> -e.words().size()));
        DataFile.table(Issues.class, "plain.tsv", 1).forEach(row -> issues.plain.add(row.get(0)));
        return issues;
    }

    /** The issue of a content headed by {@code head}, whose tokens are {@code words}. */
    Optional<Issue> of(Document doc, Token head, List<Token> words) {
        boolean deed = head.pos() == Pos.VERB && OTHERWISE.contains(head.lemma());
        Optional<Issue> atHead = entries.stream()
                .filter(e -> !deed || e.words().size() > 1)
                .filter(e -> e.words().size() == 1 ? means(e.words().getFirst(), head) : covers(e, words, head))
                .findFirst()
                .map(e -> new Issue(e.issue(), true));
        if (atHead.isPresent() && head.pos() != Pos.VERB) {
            return atHead;
        }
        for (Entry entry : entries) {
            if (entry.words().size() > 1 && covers(entry, words, null)) {
                return Optional.of(new Issue(entry.issue(), true));
            }
        }
        for (Token word : words) {
            Optional<Entry> found = word.isNoun()
                    ? entries.stream()
                            .filter(e ->
                                    e.words().size() == 1 && means(e.words().getFirst(), word))
                            .findFirst()
                    : Optional.empty();
            if (found.isPresent()) {
                return Optional.of(new Issue(found.get().issue(), true));
            }
        }
        return atHead.isPresent() ? atHead : fallback(doc, head);
    }

    /** Words that stand for a noun elsewhere ("do the same") name no issue. */
    private static final Set<String> STANDING_IN = Set.of(
            "neither", "either", "none", "both", "all", "any", "some", "one", "other", "another", "each", "same");

    /** Issues as nouns ("pay", "cuts"), other things as verbs ("will not pay the ransom"). */
    private static final Set<String> OTHERWISE =
            Set.of("pay", "cut", "strike", "land", "force", "tax", "measure", "loan");

    /** Empty nouns that are about what stands behind them. */
    private static final Set<String> FILLABLE = Set.of(
            "offer",
            "proposal",
            "plan",
            "suggestion",
            "request",
            "demand",
            "call",
            "decision",
            "effort",
            "attempt",
            "bid",
            "move",
            "idea",
            "end",
            "time");

    private static final Set<String> COMPLEMENT = Set.of("to", "of", "for", "on");

    private static boolean means(String word, Token token) {
        return token.lemma().equalsIgnoreCase(word) || token.text().equalsIgnoreCase(word);
    }

    private static boolean covers(Entry entry, List<Token> words, @org.jspecify.annotations.Nullable Token head) {
        int n = entry.words().size();
        for (int i = 0; i + n <= words.size(); i++) {
            boolean all = head == null || words.subList(i, i + n).contains(head);
            for (int j = 0; j < n && all; j++) {
                all = means(entry.words().get(j), words.get(i + j));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private Optional<Issue> fallback(Document doc, Token head) {
        Token noun = head;
        if (head.pos() == Pos.VERB) {
            Optional<Token> object = doc.child(head, "obj", "nsubj:pass");
            if (object.isEmpty()) {
                return Optional.empty();
            }
            noun = object.get();
        }
        if (noun.pos() != Pos.NOUN || STANDING_IN.contains(noun.lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean empty = plain.contains(noun.lemma().toLowerCase(Locale.ROOT));
        boolean fillable = FILLABLE.contains(noun.lemma().toLowerCase(Locale.ROOT));
        if (empty && !fillable) {
            return Optional.empty();
        }
        return empty ? filled(doc, noun) : Optional.of(new Issue(phrase(doc, noun), false));
    }

    /** "the merger offer", "an end to the fighting", "the plan to drill": an empty noun by what fills it. */
    private Optional<Issue> filled(Document doc, Token noun) {
        String phrase = phrase(doc, noun);
        boolean compound =
                doc.child(noun, "compound").filter(c -> c.pos() == Pos.NOUN).isPresent();
        if (compound) {
            return Optional.of(new Issue(phrase, false));
        }
        for (Token child : doc.children(noun)) {
            boolean complement = child.index() > noun.index() && child.pos() == Pos.NOUN && child.is("nmod");
            if (complement
                    && doc.child(child, "case")
                            .filter(c -> COMPLEMENT.contains(c.text()))
                            .isPresent()) {
                return fallback(doc, child);
            }
            boolean infinitive = child.is("acl")
                    && doc.child(child, "mark")
                            .filter(m -> m.text().equals("to"))
                            .isPresent();
            if (infinitive) {
                String object = doc.child(child, "obj")
                        .filter(o -> o.pos() == Pos.NOUN)
                        .map(o -> " " + phrase(doc, o))
                        .orElse("");
                return Optional.of(new Issue(
                        noun.lemma().toLowerCase(Locale.ROOT) + " to "
                                + child.text().toLowerCase(Locale.ROOT) + object,
                        false));
            }
        }
        return Optional.empty();
    }

    private static String phrase(Document doc, Token noun) {
        StringBuilder name = new StringBuilder();
        for (Token child : doc.children(noun)) {
            if (child.index() < noun.index()
                    && (child.relation().equals("compound") || child.relation().equals("amod"))) {
                name.append(child.text().toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return name.append(noun.text().toLowerCase(Locale.ROOT)).toString();
    }
}
