package org.readout.train.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.readout.language.syntax.SyntaxTraining.Example;

/** Reads CoNLL-U files as training examples: multiword lines and empty nodes are skipped. */
final class Conllu {
    private Conllu() {}

    static List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                add(rows, examples);
                rows.clear();
            } else if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                if (columns.length < 8) {
                    throw new IOException(file + ": a line with " + columns.length + " columns: " + line);
                }
                if (columns[0].chars().allMatch(Character::isDigit)) {
                    rows.add(columns);
                }
            }
        }
        add(rows, examples);
        return examples;
    }

    private static void add(List<String[]> rows, List<Example> examples) {
        int n = rows.size();
        if (n == 0) {
            return;
        }
        String[] words = new String[n];
        String[] tags = new String[n];
        String[] lemmas = new String[n];
        int[] heads = new int[n];
        String[] relations = new String[n];
        for (int i = 0; i < n; i++) {
            String[] row = rows.get(i);
            words[i] = row[1];
            lemmas[i] = row[2];
            tags[i] = row[3] + "|" + row[4];
            heads[i] = Integer.parseInt(row[6]);
            relations[i] = row[7];
        }
        examples.add(new Example(words, tags, lemmas, heads, relations));
    }
}
