package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "Chancellor Friedrich Merz and President Emmanuel Macron" where the second name was made part of the first: a name
 * does not go on behind "and" with words of its own between.
 */
final class NamePairs {
    private NamePairs() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
            Token and = tokens.get(i);
            if (and.tag().equals("CC") && !and.is("cc")) {
                int second = second(i, sentence, tokens);
                if (second >= 0) {
                    part(i, second, sentence, tokens);
                }
            }
            if (and.tag().equals("CC")) {
                office(i, sentence, tokens);
            }
        }
    }

    /** "The President and Speaker Pelosi": the office with an article of its own is no title of the other's. */
    private static void office(int and, Sentence sentence, List<Token> tokens) {
        Token office = tokens.get(and - 1);
        int other = office.head();
        boolean apart = office.is("nmod:desc")
                && other > and
                && other < sentence.end()
                && and - 2 >= sentence.first()
                && tokens.get(and - 2).text().equalsIgnoreCase("the");
        if (!apart) {
            return;
        }
        Token name = tokens.get(other);
        tokens.set(office.index(), office.under(name.head(), name.relation()));
        tokens.set(other, name.under(office.index(), "conj"));
        tokens.set(and, tokens.get(and).under(other, "cc"));
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (i < office.index() && t.head() == other) {
                tokens.set(i, t.under(office.index(), t.relation()));
            }
        }
    }

    /** The name's part behind "and", with other words between; −1 where there is none. */
    private static int second(int and, Sentence sentence, List<Token> tokens) {
        for (int j = and + 1; j < sentence.end(); j++) {
            Token t = tokens.get(j);
            if (t.is("flat") && t.pos() == Pos.PROPN && t.head() < and && t.head() >= sentence.first()) {
                return j > and + 1 ? j : -1;
            }
            if (t.isVerb() || t.pos() == Pos.PUNCT) {
                return -1;
            }
        }
        return -1;
    }

    private static void part(int and, int second, Sentence sentence, List<Token> tokens) {
        int first = tokens.get(second).head();
        tokens.set(second, tokens.get(second).under(first, "conj"));
        tokens.set(and, tokens.get(and).under(second, "cc"));
        for (int j = and + 1; j < sentence.end(); j++) {
            Token t = tokens.get(j);
            if (j != second && t.head() == first && (j < second || t.is("flat"))) {
                tokens.set(j, t.under(second, t.relation()));
            }
        }
    }
}
