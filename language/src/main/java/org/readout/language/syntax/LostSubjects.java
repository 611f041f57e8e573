package org.readout.language.syntax;

import java.util.List;
import java.util.Set;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "he said negotiators would attend" where the noun was hung on "said": a finite clause has a subject, and a bare
 * noun between a verb and its clause is that. And "if he decides to stay, she will go" where "to stay" was hung on "go":
 * an infinitive belongs to the verb right before it. And "Biden, joined by Harris, spoke", where "Biden" was hung on "joined".
 */
final class LostSubjects {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private static final Set<String> SAYING = Set.of(
            "say", "think", "believe", "claim", "argue", "add", "hope", "suggest", "note", "fear", "admit", "insist");

    private LostSubjects() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token verb = tokens.get(i);
            if (verb.is("ccomp") && verb.head() >= sentence.first() && verb.head() < i) {
                subject(verb, sentence, tokens);
            } else if (verb.relation().equals("acl:relcl") && FINITE.contains(verb.tag())) {
                secondRelative(verb, sentence, tokens);
            } else if (verb.tag().equals("VBN") && verb.head() > i && (verb.is("advcl") || verb.is("acl"))) {
                participle(verb, sentence, tokens);
            } else if (verb.is("xcomp") && verb.head() > i && verb.tag().equals("VB")) {
                infinitive(verb, sentence, tokens);
            }
        }
    }

    private static void subject(Token verb, Sentence sentence, List<Token> tokens) {
        boolean finite = FINITE.contains(verb.tag());
        int found = -1;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() == verb.index()) {
                if (t.is("nsubj") || t.is("csubj") || t.is("expl")) {
                    return;
                }
                finite |= t.is("aux") && (t.tag().equals("MD") || FINITE.contains(t.tag()));
            }
            boolean noun = t.isNoun() || t.pos() == Pos.PRON;
            boolean bare = t.is("obl") || t.is("obj") || t.is("nmod");
            if (t.head() == verb.head() && noun && bare && i > verb.head() && i < verb.index()) {
                found = i;
            }
        }
        if (finite && found >= 0 && !hasCase(found, sentence, tokens)) {
            tokens.set(found, tokens.get(found).under(verb.index(), "nsubj"));
        }
    }

    /** "said the deal that was proposed called for": the second such clause, with nothing that relates it, is what was said. */
    private static void secondRelative(Token verb, Sentence sentence, List<Token> tokens) {
        Token noun = tokens.get(verb.head());
        boolean told = noun.is("obj") && noun.head() >= sentence.first() && noun.head() < noun.index();
        boolean earlier = false;
        for (int i = noun.index() + 1; i < sentence.end() && told; i++) {
            Token t = tokens.get(i);
            told = t.head() != verb.index() || !(t.is("nsubj") || t.tag().startsWith("W"));
            earlier |= t.head() == noun.index() && t.relation().equals("acl:relcl") && i < verb.index();
        }
        if (told && earlier && SAYING.contains(tokens.get(noun.head()).lemma())) {
            tokens.set(verb.index(), verb.under(noun.head(), "ccomp"));
            tokens.set(noun.index(), noun.under(verb.index(), "nsubj"));
        }
    }

    /** "Biden, joined by Harris, spoke": who stands before a participle in commas is the subject of the verb behind it. */
    private static void participle(Token participle, Sentence sentence, List<Token> tokens) {
        int subject = -1;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() == participle.head() && (t.is("nsubj") || t.relation().equals("nsubj:pass"))) {
                return;
            }
            if (t.head() == participle.index() && (t.is("aux") || t.relation().equals("aux:pass"))) {
                return;
            }
            boolean before = t.head() == participle.index() && i < participle.index();
            subject = before && (t.is("nsubj") || t.relation().equals("nsubj:pass")) ? i : subject;
        }
        boolean comma = tokens.get(participle.index() - 1).text().equals(",");
        if (subject >= 0 && comma) {
            tokens.set(subject, tokens.get(subject).under(participle.head(), "nsubj"));
        }
    }

    private static boolean hasCase(int noun, Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < noun; i++) {
            if (tokens.get(i).head() == noun && tokens.get(i).is("case")) {
                return true;
            }
        }
        return false;
    }

    private static void infinitive(Token verb, Sentence sentence, List<Token> tokens) {
        int to = verb.index() - 1;
        int before = to - 1;
        if (before >= sentence.first()
                && tokens.get(to).tag().equals("TO")
                && tokens.get(before).pos() == Pos.VERB
                && tokens.get(before).head() != verb.index()) {
            tokens.set(verb.index(), verb.under(before, "xcomp"));
        }
    }
}
