package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "rejected the premier's claim" where the premier was taken for an object: whoever bears the genitive's "'s" owns
 * what stands behind it.
 */
final class Possessors {
    private Possessors() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
            Token genitive = tokens.get(i);
            Token owner = genitive.tag().equals("POS") ? owner(i - 1, sentence, tokens) : genitive;
            boolean lost = owner.index() < i && !owner.is("nmod:poss");
            int owned = lost ? owned(i + 1, sentence, tokens) : -1;
            if (owned >= 0) {
                tokens.set(i, genitive.under(owner.index(), "case"));
                hang(owner, tokens.get(owned), tokens);
            }
        }
    }

    /** The head of the name that ends at a token. */
    private static Token owner(int last, Sentence sentence, List<Token> tokens) {
        Token owner = tokens.get(last);
        return owner.is("flat") && owner.head() >= sentence.first() && owner.head() < last
                ? tokens.get(owner.head())
                : owner;
    }

    /** The head of the noun phrase that begins at a token; −1 when none does. */
    private static int owned(int first, Sentence sentence, List<Token> tokens) {
        for (int i = first; i < sentence.end(); i++) {
            Token t = tokens.get(i);
            boolean noun = t.isNoun();
            boolean before = t.is("amod") || t.is("compound") || t.is("nummod") || t.is("advmod") || t.is("nmod:desc");
            if (noun && !(before && t.head() > i)) {
                return i;
            }
            if (!before || t.head() <= i) {
                return -1;
            }
        }
        return -1;
    }

    private static void hang(Token owner, Token owned, List<Token> tokens) {
        if (!owner.isNoun() || owner.is("conj") || owner.is("flat") || owner.is("appos") || owner.is("compound")) {
            return; // "France and Spain's king", "the bank Emil Roth's bid": the owner is a longer phrase
        }
        if (owned.head() == owner.index()) {
            tokens.set(owned.index(), owned.under(owner.head(), owner.relation()));
        }
        tokens.set(owner.index(), owner.under(owned.index(), "nmod:poss"));
    }
}
