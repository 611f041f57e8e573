package org.readout.find.attendance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.ActorMention;

/**
 * Whom a pronoun means inside its own sentence, where coreference has left it without a name: the subject of the clause
 * above ("the minister said she would come").
 */
final class Antecedents {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");
    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their");
    static final Set<String> SPOKEN_FOR = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "lawyer",
            "office",
            "aide",
            "adviser",
            "advisor",
            "agent",
            "representative");
    private static final int CLAUSES = 4;
    private final Document doc;
    private final Clauses clauses;

    Antecedents(Document doc, Clauses clauses) {
        this.doc = doc;
        this.clauses = clauses;
    }

    /** The head's words, with the name of the one it goes back to. */
    ActorMention actor(Token head, Token predicate) {
        Token back = of(head, predicate);
        ActorMention own = clauses.actor(head);
        if (back.equals(head)) {
            return own;
        }
        ActorMention other = clauses.actor(back);
        return new ActorMention(own.text(), own.spans(), other.label(), other.actor());
    }

    /** "A, B and C said they would come": each of those that "they" goes back to, else the head itself. */
    List<Token> each(Token head, Token predicate) {
        if (!lower(head).equals("they")) {
            return List.of(head);
        }
        Optional<Token> above = doc.head(clauses.clauseOf(predicate));
        List<Token> subjects =
                above.map(a -> clauses.subjects(clauses.clauseOf(a))).orElse(List.of());
        boolean several = subjects.size() > 1
                && subjects.stream().allMatch(s -> doc.mentionHeadedBy(s).isPresent() && s.pos() != Pos.PRON);
        Optional<Integer> meant =
                doc.mentionHeadedBy(head).filter(m -> doc.chain(m).named()).map(m -> m.chain());
        boolean theirs = meant.isEmpty()
                || subjects.stream()
                        .anyMatch(s -> doc.mentionHeadedBy(s)
                                .filter(m -> meant.get().equals(m.chain()))
                                .isPresent());
        return several && theirs ? subjects : List.of(head);
    }

    private Token of(Token head, Token predicate) {
        boolean owner = head.is("nmod:poss") || OWNERS.contains(lower(head));
        boolean open = (owner || PRONOUNS.contains(lower(head)))
                && head.pos() == Pos.PRON
                && doc.mentionHeadedBy(head)
                        .map(doc::chain)
                        .filter(c -> c.named() || c.actor() != null)
                        .isEmpty();
        if (!open) {
            return head;
        }
        Token clause = clauses.clauseOf(predicate);
        for (int i = 0; i < CLAUSES; i++) {
            List<Token> subjects = i == 0 && !owner ? List.of() : clauses.subjects(clause);
            if (!subjects.isEmpty()
                    && !subjects.contains(head)
                    && subjects.getFirst().pos() != Pos.PRON) {
                return represented(subjects.getFirst());
            }
            Optional<Token> above = doc.head(clause);
            if (above.isEmpty()) {
                break;
            }
            clause = clauses.clauseOf(above.get());
        }
        return head;
    }

    /** "the president's spokesman said she would": the one spoken for. */
    private Token represented(Token subject) {
        return SPOKEN_FOR.contains(subject.lemma())
                ? doc.child(subject, "nmod:poss")
                        .or(() -> clauses.obliques(subject).stream()
                                .filter(o -> o.preposition().equals("for"))
                                .map(Clauses.Oblique::head)
                                .findFirst())
                        .orElse(subject)
                : subject;
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
