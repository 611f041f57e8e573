package org.readout.language.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code irregular-verbs.txt}: past forms and participles that the treebank may lack. */
final class IrregularVerbs {
    private IrregularVerbs() {}

    /** Lemmas by form. @throws IllegalStateException when the file is missing */
    static Map<String, String> read() {
        InputStream file = IrregularVerbs.class.getResourceAsStream("irregular-verbs.txt");
        if (file == null) {
            throw new IllegalStateException("irregular-verbs.txt is missing from the installation; build again");
        }
        Map<String, String> lemmas = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] words = line.strip().split("\\s+");
                for (int i = 1; i < words.length; i++) {
                    lemmas.put(words[i], words[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lemmas;
    }
}
