package org.readout.language.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every listed form of a name, with what it leads to. */
final class NameIndex {

    /**
     * One form of a name of an entry.
     *
     * @param abbreviation whether only capitals count
     */
    record Form(Entry entry, Sense.Kind kind, boolean surnameOnly, boolean abbreviation) {}

    private final Map<String, List<Form>> forms = new HashMap<>(16384);

    void add(String words, Entry entry, Sense.Kind kind, boolean surnameOnly) {
        Form form = new Form(entry, kind, surnameOnly, NameKey.isAbbreviation(words));
        List<Form> at = forms.computeIfAbsent(NameKey.of(words), k -> new ArrayList<>(1));
        for (Form other : at) {
            if ((other.entry == entry || same(other.entry, entry))
                    && other.kind == kind
                    && other.surnameOnly == surnameOnly) {
                return;
            }
        }
        at.add(form);
    }

    /** Two spellings of one seat ("the Kremlin", "Kremlin") are one sense. */
    private static boolean same(Entry one, Entry other) {
        return one instanceof SeatEntry a
                && other instanceof SeatEntry b
                && a.actor().equals(b.actor());
    }

    /** Forms that these words, as written, may be. */
    List<Form> find(String words) {
        if (!NameKey.looksLikeName(words)) {
            return List.of();
        }
        return find(NameKey.of(words), words);
    }

    /** Forms under a key that has been made already. */
    List<Form> find(String key, String written) {
        List<Form> found = new ArrayList<>(2);
        boolean abbreviation = NameKey.mayAbbreviate(written);
        for (Form form : forms.getOrDefault(key, List.of())) {
            if (abbreviation || !form.abbreviation) {
                found.add(form);
            }
        }
        return found;
    }

    int size() {
        return forms.size();
    }
}
