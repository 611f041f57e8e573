package org.readout.language.coreference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The word classes of {@code words.txt}. */
final class Words {

    private final Map<String, Set<String>> classes = new HashMap<>();

    Words() {
        try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource words.txt");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int bar = line.indexOf('|');
                if (bar > 0 && !line.startsWith("#")) {
                    classes.put(
                            line.substring(0, bar),
                            Set.of(line.substring(bar + 1).strip().split(";")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String name, String lemma) {
        return classes.getOrDefault(name, Set.of()).contains(lemma);
    }
}
