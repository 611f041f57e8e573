package org.readout.bench.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a treebank with its raw text.
 *
 * @param document the number of its document in the file
 * @param paragraph the number of its paragraph in the file
 * @param text the raw text
 * @param words syntactic words; those of one multiword token that cannot be cut apart share its characters
 */
record Gold(int document, int paragraph, String text, List<Word> words) {

    /** A syntactic word. @param start UTF-16 offset in the text @param head 0 for the root, else 1 to n */
    record Word(int start, int end, String form, String pos, String tag, String lemma, int head, String relation) {}

    /** Reads a CoNLL-U file. */
    static List<Gold> read(Path file) throws IOException {
        List<Gold> out = new ArrayList<>();
        String text = "";
        int document = 0;
        int paragraph = 0;
        List<String[]> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            if (line.startsWith("# newdoc")) {
                document++;
                paragraph++;
            } else if (line.startsWith("# newpar")) {
                paragraph++;
            } else if (line.startsWith("# text = ")) {
                text = line.substring(9);
            } else if (line.isBlank()) {
                if (!rows.isEmpty()) {
                    out.add(align(document, paragraph, text, rows));
                    rows = new ArrayList<>();
                }
            } else if (!line.startsWith("#")
                    && !line.substring(0, line.indexOf('\t')).contains(".")) {
                rows.add(line.split("\t"));
            }
        }
        return out;
    }

    private static Gold align(int document, int paragraph, String text, List<String[]> rows) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        int multiEnd = 0;
        int limit = 0;
        for (String[] row : rows) {
            boolean range = row[0].contains("-");
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (range) {
                multiEnd = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
                limit = Math.min(text.length(), at + row[1].length());
                continue;
            }
            int id = Integer.parseInt(row[0]);
            boolean inside = id <= multiEnd;
            int start = at;
            int end = Math.min(text.length(), at + row[1].length());
            if (inside) {
                end = id == multiEnd ? limit : Math.min(end, limit);
            }
            words.add(new Word(start, end, row[1], row[3], row[4], row[2], Integer.parseInt(row[6]), row[7]));
            at = end;
        }
        return new Gold(document, paragraph, text, words);
    }
}
