package org.readout.bench.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.readout.model.CodePoints;
import org.readout.model.Span;

/**
 * Reads PolNeAR as released: {@code text/NAME.txt} and {@code attributions/NAME_ANNOTATOR.ann} (brat standoff, offsets
 * in code points, discontinuous spans, relations in {@code E} lines). Of several annotators the first by name counts.
 */
public final class PolNear {
    private static final Pattern SPAN = Pattern.compile("(T\\d+)\t(\\S+) ([0-9 ;]+)\t.*");
    private static final Set<String> PARTS = Set.of("Source", "Cue", "Content");

    private PolNear() {}

    /** All annotated articles of a folder, by name. @throws IOException naming the file that cannot be read */
    public static List<GoldArticle> read(Path folder) throws IOException {
        Path annotations = folder.resolve("attributions");
        if (!Files.isDirectory(annotations)) {
            throw new IOException(folder + " has no folder attributions/ (with text/ beside it)");
        }
        Map<String, Path> first = new TreeMap<>();
        try (Stream<Path> files = Files.list(annotations)) {
            files.filter(f -> f.toString().endsWith(".ann")).sorted().forEach(f -> {
                String file = f.getFileName().toString();
                int end = file.lastIndexOf('_');
                first.putIfAbsent(end < 0 ? file.substring(0, file.length() - 4) : file.substring(0, end), f);
            });
        }
        List<GoldArticle> articles = new ArrayList<>();
        for (Map.Entry<String, Path> entry : first.entrySet()) {
            Path text = folder.resolve("text").resolve(entry.getKey() + ".txt");
            if (Files.exists(text)) {
                articles.add(parse(entry.getKey(), Files.readString(text), Files.readAllLines(entry.getValue())));
            }
        }
        return articles;
    }

    static GoldArticle parse(String name, String text, List<String> lines) {
        CodePoints points = new CodePoints(text);
        Map<String, List<Span>> spans = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = SPAN.matcher(line);
            if (matcher.matches() && PARTS.contains(matcher.group(2))) {
                spans.put(matcher.group(1), fragments(matcher.group(3), points));
            }
        }
        List<GoldArticle.Attribution> attributions = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("E") && line.contains("\t")) {
                attributions.add(relation(line.substring(line.indexOf('\t') + 1), spans));
            }
        }
        attributions.removeIf(a -> a.content().isEmpty());
        return new GoldArticle(name, text, attributions);
    }

    private static GoldArticle.Attribution relation(String arguments, Map<String, List<Span>> spans) {
        Map<String, List<Span>> parts = new HashMap<>();
        for (String argument : arguments.split(" ")) {
            int colon = argument.indexOf(':');
            if (colon > 0) {
                String part = argument.substring(0, colon).replaceAll("\\d+$", "");
                parts.computeIfAbsent(part, k -> new ArrayList<>())
                        .addAll(spans.getOrDefault(argument.substring(colon + 1), List.of()));
            }
        }
        parts.values().forEach(list -> list.sort(null));
        return new GoldArticle.Attribution(
                parts.getOrDefault("Source", List.of()),
                parts.getOrDefault("Cue", List.of()),
                parts.getOrDefault("Content", List.of()));
    }

    private static List<Span> fragments(String offsets, CodePoints points) {
        return Arrays.stream(offsets.split(";"))
                .map(f -> f.strip().split(" "))
                .map(f -> points.units(new Span(Integer.parseInt(f[0]), Integer.parseInt(f[1]))))
                .toList();
    }
}
