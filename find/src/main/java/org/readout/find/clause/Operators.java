package org.readout.find.clause;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The operators of {@code operators.tsv}, looked up by lemma, particle and preposition. */
public final class Operators {
    private final Map<String, Operator> byKey;

    private Operators(Map<String, Operator> byKey) {
        this.byKey = byKey;
    }

    /** Reads the data file. */
    public static Operators load() {
        Map<String, Operator> byKey = new HashMap<>();
        for (Row row : DataFile.table(Operators.class, "operators.tsv", 1, 3)) {
            Operator.Effect effect = Operator.Effect.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            boolean object = row.get(2).equals("object");
            for (String key : row.get(0).split(" ")) {
                byKey.put(key, new Operator(key, effect, object));
            }
        }
        return new Operators(Map.copyOf(byKey));
    }

    /** A table without entries, for reading arguments alone. */
    public static Operators none() {
        return new Operators(Map.of());
    }

    /** The single words that have one of these effects. */
    java.util.SortedSet<String> lemmas(java.util.Set<Operator.Effect> effects) {
        java.util.SortedSet<String> out = new java.util.TreeSet<>();
        byKey.forEach((key, operator) -> {
            String word = key.endsWith("+") || key.endsWith("^") ? key.substring(0, key.length() - 1) : key;
            if (effects.contains(operator.effect()) && word.indexOf('_') < 0) {
                out.add(word);
            }
        });
        return out;
    }

    /** The operator that a token is, with its particle ("rule out"), preposition ("call on") or object ("make plans"). */
    public Optional<Operator> of(Document doc, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        boolean object = false;
        for (Token child : doc.children(token)) {
            object |= child.is("obj") || child.is("iobj") || child.relation().equals("nsubj:pass");
            if (child.relation().equals("compound:prt")
                    || (child.is("advmod") && child.index() == token.index() + 1)
                    || (child.is("obj") && lemma.equals("make"))) {
                Operator found = byKey.get(lemma + "_" + child.lemma().toLowerCase(Locale.ROOT));
                if (found != null) {
                    return Optional.of(found);
                }
            }
            if (child.is("obl") || child.is("advcl")) {
                for (Token grand : doc.children(child)) {
                    if ((grand.is("case") || grand.is("mark")) && grand.index() > token.index()) {
                        Operator found = byKey.get(lemma + "_" + grand.lemma().toLowerCase(Locale.ROOT));
                        if (found != null) {
                            return Optional.of(found);
                        }
                    }
                }
            }
        }
        boolean infinitive =
                doc.child(token, "xcomp").filter(x -> x.tag().equals("VB")).isPresent();
        Operator told = object && infinitive ? byKey.get(lemma + "^") : null;
        if (told != null) {
            return Optional.of(told);
        }
        Operator withObject = object ? byKey.get(lemma + "+") : null;
        return Optional.ofNullable(withObject == null ? byKey.get(lemma) : withObject);
    }
}
