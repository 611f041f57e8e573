package org.readout.language.syntax;

import java.util.List;
import java.util.Set;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "Among those absent is President Ruto", where "those" became the subject: who is among them stands behind the verb,
 * and is what the sentence is about.
 */
final class AmongThose {
    private static final Set<String> AMONG = Set.of("among", "amongst");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be");
    private static final int REACH = 12;

    private AmongThose() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        int first = sentence.first();
        boolean opens = sentence.end() - first > 4
                && AMONG.contains(tokens.get(first).text().toLowerCase(java.util.Locale.ROOT))
                && tokens.get(first + 1).text().equals("those");
        if (!opens) {
            return;
        }
        Token predicate = tokens.get(first + 2);
        boolean predicates = predicate.pos() == Pos.ADJ || predicate.isVerb();
        int be = -1;
        for (int i = first + 3; i < Math.min(sentence.end() - 1, first + REACH) && be < 0; i++) {
            be = BE.contains(tokens.get(i).text()) && !tokens.get(i + 1).isVerb() ? i : -1;
        }
        int who = be < 0 || !predicates ? -1 : nominal(be + 1, sentence, tokens);
        if (who >= 0) {
            turn(predicate.index(), be, who, sentence, tokens);
        }
    }

    /** The head of the phrase that begins at a token; −1 when there is none. */
    private static int nominal(int from, Sentence sentence, List<Token> tokens) {
        for (int i = from; i < sentence.end(); i++) {
            Token t = tokens.get(i);
            boolean head = t.isNoun() && (t.head() < from || t.head() >= sentence.end());
            if (head) {
                return i;
            }
            if (t.isVerb()) {
                return -1;
            }
        }
        return -1;
    }

    private static void turn(int predicate, int be, int who, Sentence sentence, List<Token> tokens) {
        Token above = tokens.get(predicate);
        boolean below = above.head() == who || (above.head() >= sentence.first() && above.head() <= be);
        int head = below ? outer(who, be, sentence, tokens) : above.head();
        tokens.set(predicate, above.under(head, head < 0 ? "root" : above.relation()));
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            boolean moved = i != predicate && i <= be && (t.head() == who || i == sentence.first() + 1);
            if (moved) {
                tokens.set(i, t.under(predicate, i == sentence.first() + 1 ? "obl" : t.relation()));
            }
        }
        Token last = tokens.get(sentence.end() - 1);
        if (last.pos() == Pos.PUNCT && last.head() == who) {
            tokens.set(last.index(), last.under(predicate, "punct"));
        }
        tokens.set(who, tokens.get(who).under(predicate, "nsubj"));
    }

    /** What the clause hangs on when its predicate did not head it. */
    private static int outer(int who, int be, Sentence sentence, List<Token> tokens) {
        int at = who;
        for (int steps = 0; steps < 40 && at >= 0; steps++) {
            int head = tokens.get(at).head();
            if (head < 0 || head > be && head != who || head < sentence.first()) {
                return head < sentence.first() ? -1 : head;
            }
            at = head;
        }
        return -1;
    }
}
