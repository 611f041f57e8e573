package org.readout.bench.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.readout.find.event.EventTyper;

/** Sentences with two sides marked and their root known in part: for training beside those whose root is known. */
final class SidesFiles {
    private static final List<String> NO_QUAD = List.of();

    private SidesFiles() {}

    /** A sentence with sides, and the roots one of which is right. */
    record Partly(GivenSides sides, Set<String> roots) {}

    /** What lies beside a file of sentences: cooperation or conflict (AW), and CAMEO's classes. */
    static List<Partly> beside(Path folder) throws IOException {
        List<Partly> out = new ArrayList<>();
        Path aw = folder.resolve("AW_train.tsv");
        if (Files.isRegularFile(aw)) {
            for (GivenSides row : GivenSides.read(aw, "gold_binary")) {
                String side = row.type().equals("1") ? "conflict" : "cooperation";
                out.add(new Partly(row, roots(r -> Roots.side(r).equals(side))));
            }
        }
        Path classes = folder.resolve("cameo_class_DEV_noPLVtest.tsv");
        Path spans = folder.resolve("cameo_ner_DEV_noPLVtest.txt");
        if (Files.isRegularFile(classes) && Files.isRegularFile(spans)) {
            out.addAll(cameo(classes, spans));
        }
        return out;
    }

    /** The classes of one file for the sides of the other, where both have the sentence and one pair of sides is marked. */
    private static List<Partly> cameo(Path classes, Path spans) throws IOException {
        Map<String, String> byLetters = new HashMap<>();
        for (String line : Files.readAllLines(classes, StandardCharsets.UTF_8)) {
            int tab = line.lastIndexOf('\t');
            if (tab > 0) {
                byLetters.put(
                        letters(line.substring(0, tab)), line.substring(tab + 1).strip());
            }
        }
        List<Partly> out = new ArrayList<>();
        for (TaggedSides tagged : TaggedSides.read(spans)) {
            String quad = byLetters.getOrDefault(letters(tagged.text()), "0");
            if (tagged.sources().size() == 1
                    && tagged.targets().size() == 1
                    && !quads(quad).isEmpty()) {
                GivenSides sides = new GivenSides(
                        tagged.text(),
                        tagged.sources().getFirst(),
                        tagged.targets().getFirst(),
                        "");
                out.add(new Partly(sides, new TreeSet<>(quads(quad))));
            }
        }
        return out;
    }

    /** The file counts reduced relations as verbal conflict. */
    private static List<String> quads(String quad) {
        return switch (quad) {
            case "1" -> List.of("AGREE", "CONSULT", "SUPPORT");
            case "2" -> List.of("COOPERATE", "AID", EventTyper.YIELD);
            case "3" -> List.of("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "COERCE");
            case "4" -> List.of("PROTEST", "MOBILIZE", "COERCE", "ASSAULT");
            default -> NO_QUAD;
        };
    }

    private static Set<String> roots(Predicate<String> which) {
        Set<String> out = new TreeSet<>();
        EventTyper.ROOTS.stream().filter(which).forEach(out::add);
        return out;
    }

    /** A sentence without all that differs between copies of it. */
    static String letters(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
