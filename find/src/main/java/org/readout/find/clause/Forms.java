package org.readout.find.clause;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inflected forms of a list of verbs, so that finding one does not hang on a tagger or a lemmatiser. */
final class Forms {

    /** One form: whose it is and, in Penn's tags, what it is where it stands without an auxiliary. */
    record Form(String lemma, String tag) {}

    private final Map<String, Form> byForm = new HashMap<>();

    private Forms() {}

    /** The forms of these lemmas; the irregular ones come from {@code irregular.tsv}. */
    static Forms of(Collection<String> lemmas) {
        Map<String, List<String>> irregular = new HashMap<>();
        Table.read(Forms.class, "irregular.tsv", 3).forEach(row -> irregular.put(row.getFirst(), row));
        Forms forms = new Forms();
        for (String lemma : lemmas) {
            forms.add(lemma, lemma, "VB");
            String soft = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
            boolean sibilant = lemma.matches(".*(s|x|ch|sh|o)");
            boolean y = lemma.matches(".*[^aeiou]y");
            String cut = lemma.substring(0, lemma.length() - 1);
            forms.add(y ? cut + "ies" : lemma + (sibilant ? "es" : "s"), lemma, "VBZ");
            List<String> row = irregular.get(lemma);
            if (row == null) {
                forms.add(y ? cut + "ied" : soft + "ed", lemma, "VBD");
            } else {
                forms.add(row.get(1), lemma, "VBD");
                forms.add(row.get(2), lemma, "VBN");
            }
            forms.add(soft + "ing", lemma, "VBG");
            if (lemma.matches(".*[^aeiou][aeiou][bdgmnpt]")) {
                String doubled = lemma + lemma.charAt(lemma.length() - 1);
                forms.add(doubled + "ed", lemma, "VBD");
                forms.add(doubled + "ing", lemma, "VBG");
            }
        }
        return forms;
    }

    private void add(String form, String lemma, String tag) {
        byForm.putIfAbsent(form, new Form(lemma, tag));
    }

    Optional<Form> get(String word) {
        return Optional.ofNullable(byForm.get(word));
    }
}
