package org.readout.bench.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.model.Span;

/**
 * A sentence with its two sides marked, and the type of what one does to the other: a row of Zero-Shot-PLOVER (Hu et al.,
 * 2024).
 *
 * @param sentence the sentence without marks
 * @param type the gold class, a root code with CONCEDE and RETREAT as YIELD
 */
record GivenSides(String sentence, Span source, Span target, String type) {

    /** Reads a tab-separated file with columns {@code marked_sentence} and that of the gold class. */
    static List<GivenSides> read(Path file, String gold) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty()) {
            throw new IOException(file + ": empty");
        }
        Map<String, Integer> columns = new HashMap<>();
        String[] names = lines.getFirst().split("\t", -1);
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i], i);
        }
        Integer marked = columns.get("marked_sentence");
        Integer type = columns.get(gold);
        if (marked == null || type == null) {
            throw new IOException(file + ": no columns marked_sentence and " + gold);
        }
        List<GivenSides> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length > Math.max(marked, type)) {
                rows.add(parse(unquoted(fields[marked]), fields[type]));
            }
        }
        return rows;
    }

    private static String unquoted(String field) {
        if (field.length() > 1 && field.startsWith("\"") && field.endsWith("\"")) {
            return field.substring(1, field.length() - 1).replace("\"\"", "\"");
        }
        return field;
    }

    private static GivenSides parse(String marked, String type) {
        StringBuilder text = new StringBuilder();
        int[] at = {0, 0, 0, 0};
        List<String> marks = List.of("<s>", "</s>", "<t>", "</t>");
        int i = 0;
        while (i < marked.length()) {
            int found = -1;
            for (int m = 0; m < marks.size(); m++) {
                if (marked.startsWith(marks.get(m), i)) {
                    found = m;
                }
            }
            if (found >= 0) {
                at[found] = text.length();
                i += marks.get(found).length();
            } else {
                text.append(marked.charAt(i));
                i++;
            }
        }
        return new GivenSides(
                text.toString(),
                new Span(at[0], Math.max(at[0], at[1])),
                new Span(at[2], Math.max(at[2], at[3])),
                type);
    }
}
