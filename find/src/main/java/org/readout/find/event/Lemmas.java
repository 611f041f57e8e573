package org.readout.find.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.readout.find.clause.Table;

/** The lemmas that an English form may have, the form itself first: for words whose sentence was not parsed. */
final class Lemmas {
    private final Map<String, String> irregular = new TreeMap<>();

    static Lemmas load() {
        Lemmas lemmas = new Lemmas();
        for (List<String> row : Table.read(Lemmas.class, "irregular.txt", 1)) {
            String[] pair = row.getFirst().split(" ");
            lemmas.irregular.put(pair[0], pair[1]);
        }
        return lemmas;
    }

    Set<String> of(String form) {
        Set<String> out = new LinkedHashSet<>();
        String known = irregular.get(form);
        if (known != null) {
            out.add(known);
            return out;
        }
        out.add(form);
        for (String ending : List.of("s", "es", "ed", "d", "ing")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 2) {
                String stem = form.substring(0, form.length() - ending.length());
                out.add(stem);
                int last = stem.length() - 1;
                if (ending.equals("ed") || ending.equals("ing")) {
                    out.add(stem + "e");
                    if (stem.charAt(last) == stem.charAt(last - 1)) {
                        out.add(stem.substring(0, last));
                    }
                }
                if ((ending.equals("es") || ending.equals("ed")) && stem.endsWith("i")) {
                    out.add(stem.substring(0, last) + "y");
                }
            }
        }
        return out;
    }
}
