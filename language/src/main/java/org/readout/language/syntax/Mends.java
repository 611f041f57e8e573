package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * All mends of wrong trees, in their order. What a mend makes of a sentence is kept only where it is still one tree: each
 * looks for the error that it knows, and odd texts have odd trees.
 */
final class Mends {
    /** Changes the trees of one sentence in a list of all tokens. */
    interface Mend {
        void mend(Sentence sentence, List<Token> tokens);
    }

    private final List<Mend> all;

    Mends(List<Mend> all) {
        this.all = List.copyOf(all);
    }

    static Mends load() {
        return new Mends(List.of(
                Suffixes::mend,
                TitledNames.load()::mend,
                NamePairs::mend,
                DueTo::mend,
                Questions::mend,
                AmongThose::mend,
                Possessors::mend,
                StrayCases::mend,
                LostConjuncts::mend,
                LostSubjects::mend,
                SecondSubjects::mend,
                LateSides::mend,
                ForInfinitives::mend,
                Markers::mend,
                Copulas::mend,
                Predicates::mend));
    }

    void mend(Sentence sentence, List<Token> tokens) {
        List<Token> own = tokens.subList(sentence.first(), sentence.end());
        List<Token> parsed = List.copyOf(own);
        all.forEach(m -> m.mend(sentence, tokens));
        if (isTree(own, sentence.first())) {
            return;
        }
        restore(own, parsed);
        for (Mend mend : all) {
            List<Token> before = List.copyOf(own);
            mend.mend(sentence, tokens);
            if (!isTree(own, sentence.first())) {
                restore(own, before);
            }
        }
    }

    private static void restore(List<Token> own, List<Token> before) {
        for (int i = 0; i < own.size(); i++) {
            own.set(i, before.get(i));
        }
    }

    /** Whether every token hangs, in the end, on one root. */
    private static boolean isTree(List<Token> own, int first) {
        int roots = 0;
        for (Token token : own) {
            roots += token.head() < 0 ? 1 : 0;
            int steps = 0;
            for (int at = token.head(); at >= 0; at = own.get(at - first).head()) {
                boolean outside = at < first || at >= first + own.size();
                if (outside || ++steps > own.size()) {
                    return false;
                }
            }
        }
        return roots == 1;
    }
}
