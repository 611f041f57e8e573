package org.readout.language.coreference;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The word classes of {@code words.txt}. */
final class Words {

    private final Map<String, Set<String>> classes = new HashMap<>();

    Words() {
        for (Row row : DataFile.barred(Words.class, "words.txt")) {
            if (row.size() != 2) {
                throw row.wrong("wants a class and its words");
            }
            classes.put(row.get(0), Set.copyOf(row.items(1, ';')));
        }
    }

    boolean is(String name, String lemma) {
        return classes.getOrDefault(name, Set.of()).contains(lemma);
    }
}
