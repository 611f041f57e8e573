package org.readout.language.syntax;

import java.util.List;
import java.util.Set;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "talks are due to open in Geneva" where "due to" was read as the preposition and "open" as a noun: after a form
 * of "be", a bare word that people do on a day is what is planned. "The delay was due to rain" stays as it is.
 */
final class DueTo {
    private static final Set<String> DONE_ON_A_DAY = Set.of(
            "open", "start", "begin", "end", "close", "meet", "visit", "travel", "host", "address", "report", "return",
            "face", "vote", "launch", "release", "land", "leave", "lead", "speak", "resume", "finish", "retire",
            "stand", "sail", "march", "rule", "answer", "run", "play", "fight", "expire", "rise", "fall", "talk",
            "brief", "hold", "attend", "arrive", "appear", "join");

    private DueTo() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first() + 1; i + 2 < sentence.end(); i++) {
            Token due = tokens.get(i);
            Token to = tokens.get(i + 1);
            Token verb = tokens.get(i + 2);
            boolean misread = due.text().equals("due")
                    && due.is("case")
                    && due.head() == verb.index()
                    && to.text().equals("to")
                    && !verb.isVerb()
                    && DONE_ON_A_DAY.contains(verb.text());
            if (misread && copulaBefore(due, verb, sentence, tokens)) {
                turn(due, to, verb, sentence, tokens);
            }
        }
    }

    private static boolean copulaBefore(Token due, Token verb, Sentence sentence, List<Token> tokens) {
        return tokens.subList(sentence.first(), due.index()).stream()
                .anyMatch(t -> t.head() == verb.index() && t.lemma().equals("be"));
    }

    /** "due" takes the place of the noun, with its subject and copula; the noun becomes the verb below it. */
    private static void turn(Token due, Token to, Token verb, Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            boolean before = t.head() == verb.index() && i < due.index();
            if (before) {
                String relation = t.relation().equals("nsubj:pass") ? "nsubj" : t.relation();
                tokens.set(i, with(t, t.pos(), t.tag(), due.index(), t.lemma().equals("be") ? "cop" : relation));
            }
        }
        tokens.set(due.index(), with(due, Pos.ADJ, "JJ", verb.head(), verb.relation()));
        tokens.set(to.index(), with(to, Pos.PART, "TO", verb.index(), "mark"));
        tokens.set(verb.index(), with(verb, Pos.VERB, "VB", due.index(), "xcomp"));
    }

    private static Token with(Token t, Pos pos, String tag, int head, String relation) {
        return new Token(t.index(), t.span(), t.text(), t.lemma(), pos, tag, head, relation);
    }
}
