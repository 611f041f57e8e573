package org.readout.language.syntax;

import java.util.List;
import java.util.Set;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/** Mends "Joseph Moe, Jr., met ..." where "Jr." was taken for the one who met: a suffix is a part of the name before it. */
final class Suffixes {
    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

    private Suffixes() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first() + 2; i < sentence.end(); i++) {
            Token suffix = tokens.get(i);
            Token before = tokens.get(i - 1);
            Token name = tokens.get(i - 2);
            boolean apart = SUFFIXES.contains(suffix.text())
                    && before.text().equals(",")
                    && name.pos() == Pos.PROPN
                    && !suffix.is("flat");
            if (!apart) {
                continue;
            }
            int first = name.is("flat") && name.head() >= sentence.first() ? name.head() : name.index();
            Token head = tokens.get(first);
            boolean below = head.head() == i || suffix.head() == first;
            if (!below && (head.is("nsubj") || head.is("obj") || head.is("obl") || head.head() < 0)) {
                continue;
            }
            boolean takes = suffix.head() != first;
            tokens.set(first, takes ? head.under(suffix.head(), suffix.relation()) : head);
            tokens.set(i, suffix.under(first, "flat"));
            for (int j = sentence.first(); j < sentence.end(); j++) {
                Token t = tokens.get(j);
                if (t.head() == i && j != first) {
                    tokens.set(j, t.under(first, t.relation()));
                }
            }
        }
    }
}
