package org.readout.bench.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.readout.model.Span;

/**
 * A sentence with sources and targets tagged word by word: a block of lines "word B-S", "word I-T", "word O".
 *
 * @param text the words joined as print joins them
 * @param words where each word stands
 */
record TaggedSides(String text, List<Span> words, List<Span> sources, List<Span> targets) {
    private static final Set<String> LEFT =
            Set.of(".", ",", ";", ":", "!", "?", "%", ")", "]", "'s", "’s", "n't", "''", "”");
    private static final Set<String> RIGHT = Set.of("(", "[", "$", "``", "“", "€", "£");

    /** @throws IOException when the file cannot be read or a line has no tag, naming the line */
    static List<TaggedSides> read(Path file) throws IOException {
        List<TaggedSides> out = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                if (!words.isEmpty()) {
                    out.add(of(words, tags));
                    words.clear();
                    tags.clear();
                }
                continue;
            }
            int blank = line.strip().lastIndexOf(' ');
            if (blank <= 0) {
                throw new IOException(file + ":" + number + ": no word and tag");
            }
            words.add(line.strip().substring(0, blank).strip());
            tags.add(line.strip().substring(blank + 1));
        }
        if (!words.isEmpty()) {
            out.add(of(words, tags));
        }
        return out;
    }

    private static TaggedSides of(List<String> words, List<String> tags) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        String before = "(";
        for (String word : words) {
            boolean owner = word.equals("’") || (before.equals("’") && word.equals("s"));
            boolean hyphen = word.equals("-") || before.equals("-");
            if (!RIGHT.contains(before) && !LEFT.contains(word) && !hyphen && !owner) {
                text.append(' ');
            }
            spans.add(new Span(text.length(), text.length() + word.length()));
            text.append(word);
            before = word;
        }
        return new TaggedSides(text.toString(), spans, runs(spans, tags, 'S'), runs(spans, tags, 'T'));
    }

    private static List<Span> runs(List<Span> words, List<String> tags, char kind) {
        List<Span> out = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).equals("B-" + kind)) {
                int end = i + 1;
                while (end < tags.size() && tags.get(end).equals("I-" + kind)) {
                    end++;
                }
                out.add(new Span(words.get(i).start(), words.get(end - 1).end()));
            }
        }
        return out;
    }
}
