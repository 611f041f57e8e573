package org.readout.language.coreference;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.language.Pos;
import org.readout.language.Token;

/**
 * Pronouns whose owner the sentence itself gives, whoever was in mind before: in a phrase that stands before the subject
 * ("With its attacks, Russia is burying itself"), and in a clause that tells what somebody's words say ("comments made by
 * the premier in which he claimed ...").
 */
final class BoundPronouns {
    /** "Asked about his remarks, the premier said ...": often another's. */
    private static final Set<String> ASKED = Set.of("ask", "press", "question", "accord");

    private static final int STEPS = 8;

    private final Phrases phrases;
    private final Map<Integer, Entity> byHead;

    BoundPronouns(Phrases phrases, Map<Integer, Entity> byHead) {
        this.phrases = phrases;
        this.byHead = byHead;
    }

    /** The entity that the sentence gives, or null. @param agrees whether the pronoun may mean an entity */
    @Nullable
    Entity owner(Token pronoun, Predicate<Entity> agrees) {
        Token part = pronoun;
        for (int i = 0; i < STEPS && part.head() >= 0; i++) {
            Token above = phrases.token(part.head());
            Entity found = null;
            if ((part.is("obl") || part.is("advcl")) && !ASKED.contains(part.lemma())) {
                found = subjectBehind(pronoun, part, above);
            } else if ((part.is("acl") || part.is("ccomp"))
                    && above.pos() == Pos.NOUN
                    && above.index() < pronoun.index()) {
                found = tells(above);
            }
            if (found != null && agrees.test(found)) {
                return found;
            }
            if (part.is("ccomp") || part.is("parataxis")) {
                return null;
            }
            part = above;
        }
        return null;
    }

    private @Nullable Entity subjectBehind(Token pronoun, Token part, Token verb) {
        return below(verb)
                .filter(t -> t.relation().equals("nsubj") && t.index() > part.index() && t.index() > pronoun.index())
                .map(t -> byHead.get(t.index()))
                .filter(e -> e != null)
                .findFirst()
                .orElse(null);
    }

    /** Whose words a noun is: "her letter", "a post by the premier", "comments made by the premier". */
    private @Nullable Entity tells(Token noun) {
        return below(noun)
                .flatMap(t -> t.is("acl") && t.tag().equals("VBN") ? below(t).filter(a -> a.is("obl")) : Stream.of(t))
                .filter(t -> t.is("nmod:poss")
                        || (t.is("nmod") || t.is("obl"))
                                && phrases.preposition(t).equals("by"))
                .map(t -> byHead.get(t.index()))
                .filter(e -> e != null)
                .findFirst()
                .orElse(null);
    }

    private Stream<Token> below(Token head) {
        int sentence = phrases.sentence(head.index());
        int first = head.index();
        while (first > 0 && phrases.sentence(first - 1) == sentence) {
            first--;
        }
        int end = head.index() + 1;
        while (end < phrases.size() && phrases.sentence(end) == sentence) {
            end++;
        }
        return IntStream.range(first, end).mapToObj(phrases::token).filter(t -> t.head() == head.index());
    }
}
