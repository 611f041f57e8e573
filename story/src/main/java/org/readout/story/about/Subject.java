package org.readout.story.about;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Findings;
import org.readout.model.Name;
import org.readout.story.Words;

/**
 * What an article is about: the people, bodies and places that it names and the words that it repeats, each with how much
 * it stands out there. A headline counts threefold; what stands near the end, half.
 *
 * @param terms weights by term, the heaviest first; at most {@value #MOST}
 */
public record Subject(Map<String, Double> terms) {
    private static final int MOST = 60;
    private static final double HEADLINE = 3;
    private static final double NAME = 2;
    private static final double LATE = 0.5;

    public Subject {
        terms = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    public static Subject of(Findings findings) {
        Article article = findings.article();
        Map<String, Double> counts = new TreeMap<>();
        for (Block block : article.blocks()) {
            double weight = weight(block, article.text().length());
            if (weight > 0) {
                Words.keys(block.span().of(article.text())).forEach(w -> counts.merge(w, weight, Double::sum));
            }
        }
        Map<String, Double> named = new TreeMap<>();
        for (Name name : findings.names()) {
            String key = name.actor() == null
                    ? name.text().toLowerCase(Locale.ROOT)
                    : name.actor().id();
            named.merge("@" + key, NAME, Double::sum);
        }
        counts.replaceAll((term, count) -> 1 + Math.log(count + 0.5));
        named.forEach((term, count) -> counts.put(term, NAME * (1 + Math.log(count))));
        Map<String, Double> heaviest = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(e -> heaviest.put(e.getKey(), e.getValue()));
        return new Subject(heaviest);
    }

    private static double weight(Block block, int length) {
        return switch (block.kind()) {
            case HEADLINE, DECK -> HEADLINE;
            case PARAGRAPH -> block.span().start() > length / 2 ? LATE : 1;
            default -> 0;
        };
    }

    /** As a line of text, for keeping. */
    public String line() {
        StringBuilder out = new StringBuilder();
        terms.forEach((term, weight) -> out.append(term.replace('\t', ' '))
                .append('=')
                .append(Math.round(weight * 100))
                .append('\t'));
        return out.toString();
    }

    /** Reads {@link #line} back; what is no term is left out. */
    public static Subject ofLine(String line) {
        Map<String, Double> terms = new LinkedHashMap<>();
        for (String part : List.of(line.split("\t"))) {
            int equals = part.lastIndexOf('=');
            if (equals > 0 && part.substring(equals + 1).matches("\\d{1,9}")) {
                terms.put(part.substring(0, equals), Integer.parseInt(part.substring(equals + 1)) / 100.0);
            }
        }
        return new Subject(terms);
    }
}
