package org.readout.language.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.language.time.Pattern.Bind;
import org.readout.language.time.Pattern.Choice;
import org.readout.language.time.Pattern.Edge;
import org.readout.language.time.Pattern.Look;
import org.readout.language.time.Pattern.Maybe;
import org.readout.language.time.Pattern.OfClass;
import org.readout.language.time.Pattern.Row;
import org.readout.language.time.Pattern.Shape;
import org.readout.language.time.Pattern.Words;

/** Reads one pattern of {@code rules.txt}; the notation stands at the head of that file. */
final class PatternReader {
    private final String[] items;
    private final Map<String, Pattern> named;
    private final Lexicon lexicon;
    private int at;

    private PatternReader(String source, Map<String, Pattern> named, Lexicon lexicon) {
        this.items = source.strip().split("\\s+");
        this.named = named;
        this.lexicon = lexicon;
    }

    /** @throws IllegalArgumentException when the notation is broken or names an unknown class or pattern */
    static Pattern read(String source, Map<String, Pattern> named, Lexicon lexicon) {
        PatternReader reader = new PatternReader(source, named, lexicon);
        Pattern pattern = reader.choice();
        if (reader.at < reader.items.length) {
            throw new IllegalArgumentException("unexpected " + reader.items[reader.at] + " in: " + source);
        }
        return pattern;
    }

    private Pattern choice() {
        List<Pattern> options = new ArrayList<>();
        options.add(row());
        while (at < items.length && items[at].equals("|")) {
            at++;
            options.add(row());
        }
        return options.size() == 1 ? options.getFirst() : new Choice(List.copyOf(options));
    }

    private Pattern row() {
        List<Pattern> parts = new ArrayList<>();
        while (at < items.length && !items[at].equals("|") && !items[at].startsWith(")")) {
            parts.add(item());
        }
        return parts.size() == 1 ? parts.getFirst() : new Row(List.copyOf(parts));
    }

    private Pattern item() {
        String item = items[at++];
        if (item.equals("(")) {
            Pattern group = choice();
            if (at >= items.length || !items[at].startsWith(")")) {
                throw new IllegalArgumentException("a group is not closed in: " + String.join(" ", items));
            }
            return items[at++].equals(")?") ? new Maybe(group) : group;
        }
        if (item.length() > 1 && item.endsWith("?")) {
            return new Maybe(simple(item.substring(0, item.length() - 1)));
        }
        return simple(item);
    }

    private Pattern simple(String item) {
        if (item.startsWith("<!")) {
            return new Look(words(item.substring(2)), true, false);
        }
        if (item.startsWith("<=")) {
            return new Look(words(item.substring(2)), true, true);
        }
        if (item.startsWith("!")) {
            return new Look(words(item.substring(1)), false, false);
        }
        if (item.startsWith("=")) {
            return new Look(words(item.substring(1)), false, true);
        }
        if (item.startsWith("%")) {
            Pattern pattern = named.get(item.substring(1));
            if (pattern == null) {
                throw new IllegalArgumentException("no pattern is named " + item);
            }
            return pattern;
        }
        if (item.startsWith("$")) {
            String[] parts = item.substring(1).split(":", 2);
            check(parts[0]);
            return new OfClass(parts[0], parts.length > 1 ? parts[1] : parts[0]);
        }
        if (item.startsWith("@")) {
            String[] parts = item.substring(1).split("=", 2);
            return new Bind(parts[0], parts[1]);
        }
        return switch (item) {
            case "~", "^" -> new Shape(item.charAt(0));
            case "{" -> new Edge(true);
            case "}" -> new Edge(false);
            default -> new Words(words(item));
        };
    }

    private Set<String> words(String item) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Arrays.asList(item.split("/"))) {
            if (word.startsWith("$") && word.length() > 1) {
                check(word.substring(1));
            }
            words.add(
                    switch (word) {
                        case "SLASH" -> "/";
                        case "DOLLAR" -> "$";
                        case "OPEN" -> "(";
                        case "CLOSE" -> ")";
                        default -> word;
                    });
        }
        return Set.copyOf(words);
    }

    private void check(String name) {
        if (!Numbers.isClass(name) && !lexicon.has(name)) {
            throw new IllegalArgumentException("no class of words is named $" + name);
        }
    }
}
