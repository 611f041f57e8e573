package org.readout.find.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** Reads which words before an event's word turn it ({@code links.tsv}), over the order of words alone. */
final class Turns {
    private static final int REACH = 11;
    private static final int NEAR = 4;
    private static final Set<String> BOUNDS = Set.of(
            ",",
            ";",
            ":",
            "but",
            "after",
            "before",
            "while",
            "because",
            "since",
            "when",
            "following",
            "which",
            "who",
            "unless",
            "if",
            "although",
            "though",
            "amid");

    /** A word that turns: its place among the tokens. */
    record Found(int token, String word, Turn turn) {}

    private record Entry(String word, String next, Turn turn) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();

    static Turns load() {
        Turns turns = new Turns();
        for (Row row : DataFile.table(Turns.class, "links.tsv", 1, 2)) {
            Turn turn = Turn.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            for (String key : row.get(0).split(" ")) {
                String[] words = key.split("_", 2);
                turns.entries
                        .computeIfAbsent(words[0], k -> new ArrayList<>())
                        .add(new Entry(key, words.length > 1 ? words[1] : "", turn));
            }
        }
        return turns;
    }

    /** The turning words before a token, the nearest first; none across the bounds of its clause. */
    List<Found> before(List<Token> tokens, int at, boolean noun) {
        List<Found> out = new ArrayList<>();
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            int place = i;
            Token token = tokens.get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            if (BOUNDS.contains(word)) {
                break;
            }
            if (token.pos() == Pos.PROPN || token.text().isEmpty()) {
                continue;
            }
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).text().toLowerCase(Locale.ROOT) : "";
            entry(word, token.lemma().toLowerCase(Locale.ROOT), next)
                    .filter(e -> e.turn() != Turn.END || (noun && at - place <= NEAR))
                    .ifPresent(e -> out.add(new Found(place, e.word(), e.turn())));
        }
        return out;
    }

    private Optional<Entry> entry(String word, String lemma, String next) {
        for (String key : List.of(word, lemma)) {
            for (Entry entry : entries.getOrDefault(key, List.of())) {
                if (entry.next().isEmpty() || entry.next().equals(next)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }
}
