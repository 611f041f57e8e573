package org.readout.find.clause;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends the parse around participles of coming together: "a ceremony attended by the king", whose agent the parse may
 * hang on the ceremony, and "journalists attending the talks", which it may take for a preposition.
 */
final class ParticipleMender {
    private static final Set<String> PASSIVE = Set.of(
            "attended", "boycotted", "chaired", "co-chaired", "hosted", "addressed", "skipped", "shunned", "snubbed");
    private static final Map<String, String> ACTIVE =
            Map.of("attending", "attend", "boycotting", "boycott", "skipping", "skip", "chairing", "chair");
    /** "attended in person or by video by". */
    private static final Set<String> BETWEEN = Set.of("person", "either", "video", "part");

    private static final int REACH = 10;
    private static final int PHRASE = 12;
    private final Document doc;
    private final Patch patch;

    ParticipleMender(Document doc, Patch patch) {
        this.doc = doc;
        this.patch = patch;
    }

    void mend(Sentence sentence) {
        for (int i = sentence.first() + 1; i < sentence.end(); i++) {
            String word = lower(i);
            boolean joined = word.equals("joined")
                    && doc.child(doc.token(i), "aux")
                            .filter(a -> a.lemma().equals("be"))
                            .isPresent();
            if (PASSIVE.contains(word) || joined) {
                agent(sentence, i);
            } else if (ACTIVE.containsKey(word) && doc.token(i).is("case")) {
                modifier(i);
            }
        }
    }

    /** The noun phrase behind "by" is the participle's agent. */
    private void agent(Sentence sentence, int participle) {
        int by = by(sentence, participle);
        if (by < 0) {
            return;
        }
        int head = head(sentence, by + 1);
        if (head < 0 || patch.under(participle, head)) {
            return;
        }
        alone(participle);
        if (doc.token(head).head() == participle) {
            return;
        }
        patch.hang(head, participle, "obl:agent");
        patch.hang(by, head, "case");
        for (int i = by + 1; i < head; i++) {
            int above = patch.token(i).head();
            if (above <= by || above > head && doc.token(i).pos() != Pos.PUNCT) {
                patch.hang(i, head, doc.token(i).pos() == Pos.DET ? "det" : "compound");
            }
        }
    }

    /** "meetings held by the envoys, attended by the king": what stands before a participle is not its agent. */
    private void alone(int participle) {
        Token token = patch.token(participle);
        for (Token child : doc.children(doc.token(participle))) {
            boolean before = child.relation().equals("obl:agent") && child.index() < participle;
            if (before && token.head() >= 0 && !patch.under(token.head(), child.index())) {
                patch.hang(child.index(), token.head(), "nmod");
            }
        }
    }

    private int by(Sentence sentence, int participle) {
        for (int i = participle + 1; i < Math.min(sentence.end(), participle + REACH); i++) {
            Token token = doc.token(i);
            if (lower(i).equals("by") && !BETWEEN.contains(lower(Math.min(i + 1, sentence.end() - 1)))) {
                return i;
            }
            boolean joined = lower(participle).equals("joined") && !token.isVerb() && token.pos() != Pos.PUNCT;
            boolean how = joined
                    || token.pos() == Pos.ADV
                    || token.pos() == Pos.ADP
                    || token.pos() == Pos.CCONJ
                    || BETWEEN.contains(lower(i));
            if (!how) {
                return -1;
            }
        }
        return -1;
    }

    /** The head of the noun phrase that begins at a token: the last of its words that hangs outside it. */
    private int head(Sentence sentence, int first) {
        int end = first;
        int noun = -1;
        while (end < Math.min(sentence.end(), first + PHRASE) && inside(doc.token(end))) {
            noun = isNominal(doc.token(end)) ? end : noun;
            end++;
        }
        for (int i = end - 1; i >= first; i--) {
            int above = doc.token(i).head();
            if (isNominal(doc.token(i)) && (above < first || above >= end)) {
                return i;
            }
        }
        return noun;
    }

    private static boolean inside(Token token) {
        return isNominal(token)
                || Set.of(Pos.DET, Pos.ADJ, Pos.NUM, Pos.PART).contains(token.pos())
                || Set.of("-", "–").contains(token.text())
                || token.tag().equals("RB");
    }

    private static boolean isNominal(Token token) {
        return token.isNoun() || token.pos() == Pos.PRON;
    }

    /** "journalists attending the talks": the participle modifies the noun before it and has the one behind for object. */
    private void modifier(int participle) {
        Token object = doc.token(doc.token(participle).head());
        boolean fits = object.index() > participle
                && object.is("nmod")
                && object.head() < participle
                && isNominal(doc.token(object.head()));
        if (fits) {
            patch.word(participle, Pos.VERB, "VBG", Objects.requireNonNull(ACTIVE.get(lower(participle))));
            patch.hang(participle, object.head(), "acl");
            patch.hang(object.index(), participle, "obj");
        }
    }

    private String lower(int index) {
        return doc.token(index).text().toLowerCase(Locale.ROOT);
    }
}
