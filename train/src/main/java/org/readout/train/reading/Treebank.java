package org.readout.train.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A treebank in CoNLL-U: one text for each document, paragraphs as it marks them. Multiword lines and empty nodes are
 * skipped.
 */
public final class Treebank {
    private static final int FEWEST = 3;
    private static final int LONGEST_TEXT = 2_000;
    private static final Set<String> UNINFLECTED = Set.of("PROPN", "PUNCT", "SYM", "X", "NUM");
    private static final Set<String> INFLECTED = Set.of("VERB", "NOUN", "AUX", "ADJ");

    private final List<Document> documents = new ArrayList<>();

    /** The columns of a document's words. */
    private record Document(TextDraft text, List<String[]> rows) {}

    /** @throws IOException naming the file and the line that is not CoNLL-U */
    public static Treebank read(Path file) throws IOException {
        Treebank bank = new Treebank();
        boolean paragraph = true;
        boolean open = false;
        Document document = new Document(new TextDraft(), new ArrayList<>());
        int base = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newdoc") || (line.isBlank() && document.rows.size() > LONGEST_TEXT)) {
                bank.add(document);
                document = new Document(new TextDraft(), new ArrayList<>());
                paragraph = true;
            } else if (line.startsWith("# newpar")) {
                paragraph = true;
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String[] columns = line.split("\t");
                if (columns.length < 8) {
                    throw new IOException(file + ": a line with " + columns.length + " columns: " + line);
                }
                if (!columns[0].chars().allMatch(Character::isDigit)) {
                    continue;
                }
                if (!open) {
                    open = true;
                    base = document.rows.size();
                    document.text.beginSentence();
                    if (paragraph) {
                        document.text.beginParagraph();
                        paragraph = false;
                    }
                }
                document.text.add(columns[1]);
                int head = Integer.parseInt(columns[6]);
                columns[6] = String.valueOf(head == 0 ? -1 : base + head - 1);
                document.rows.add(columns);
            }
            if (line.isBlank()) {
                open = false;
            }
        }
        bank.add(document);
        return bank;
    }

    private void add(Document document) {
        if (!document.rows.isEmpty()) {
            documents.add(document);
        }
    }

    /** All "UPOS|XPOS" that are not rare, in alphabetical order. */
    List<String> tags() {
        return counted(true, FEWEST);
    }

    /** All relations, in alphabetical order. */
    List<String> relations() {
        return counted(false, 1);
    }

    private List<String> counted(boolean tags, int fewest) {
        Map<String, Integer> count = new TreeMap<>();
        for (Document document : documents) {
            document.rows.forEach(r -> count.merge(tags ? r[3] + "|" + r[4] : r[7], 1, Integer::sum));
        }
        return count.entrySet().stream()
                .filter(e -> e.getValue() >= fewest)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The texts with labels numbered as given. */
    public List<LabelledText> texts(List<String> tags, List<String> relations) {
        List<LabelledText> texts = new ArrayList<>();
        for (Document document : documents) {
            int n = document.rows.size();
            int[] tag = new int[n];
            int[] heads = new int[n];
            int[] relation = new int[n];
            for (int i = 0; i < n; i++) {
                String[] row = document.rows.get(i);
                tag[i] = tags.indexOf(row[3] + "|" + row[4]);
                heads[i] = Integer.parseInt(row[6]);
                relation[i] = relations.indexOf(row[7]);
            }
            texts.add(new LabelledText(
                    List.copyOf(document.text.words),
                    document.text.sentences,
                    document.text.paragraphs,
                    null,
                    new LabelledText.Syntax(tag, heads, relation),
                    null,
                    null,
                    null));
        }
        return texts;
    }

    /**
     * Lemmas of forms ("NOUN|leaves" to "leaf"), the most frequent where there are several: those that differ from their
     * form, and forms of inflected words that were seen twice, which tell the lemmatiser what words there are.
     */
    public SortedMap<String, String> lemmas() {
        Map<String, Map<String, Integer>> seen = new TreeMap<>();
        for (Document document : documents) {
            for (String[] row : document.rows) {
                if (!UNINFLECTED.contains(row[3])) {
                    String form = row[1].toLowerCase(Locale.ROOT).replace('’', '\'');
                    seen.computeIfAbsent(row[3] + "|" + form, f -> new TreeMap<>())
                            .merge(row[2], 1, Integer::sum);
                }
            }
        }
        SortedMap<String, String> lemmas = new TreeMap<>();
        seen.forEach((form, counts) -> {
            String lemma = Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            String pos = form.substring(0, form.indexOf('|'));
            String word = form.substring(form.indexOf('|') + 1);
            int times = counts.values().stream().mapToInt(Integer::intValue).sum();
            if (!word.equals(lemma) || INFLECTED.contains(pos) && times > 1) {
                lemmas.put(form, lemma);
            }
        });
        return lemmas;
    }
}
