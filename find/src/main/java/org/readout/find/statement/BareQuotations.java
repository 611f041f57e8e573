package org.readout.find.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Name;
import org.readout.model.Span;
import org.readout.model.Statement.Kind;

/**
 * Whole sentences in quotation marks that nothing attributes ("The minister, Leila Haddou, was blunt. “There is no plan
 * B.”"): the words of whoever the sentence right before them, in the same paragraph, is about, if that is one person; else
 * of the one whom the sentence right after them is about.
 */
final class BareQuotations {
    private BareQuotations() {}

    /** The attribution, with a source where it is a bare quotation beside a sentence about one person. */
    static Linked spoken(Document document, Quotations quotations, Linked linked) {
        if (linked.source() != null) {
            return linked;
        }
        if (linked.cue() != null) {
            return asked(document, quotations, linked, linked.cue());
        }
        List<Span> content = linked.contents().stream().map(RoleSpan::span).toList();
        if (quotations.kind(content) == Kind.INDIRECT) {
            return linked;
        }
        Sentence first =
                document.sentence(document.token(linked.contents().getFirst().first()));
        Sentence last =
                document.sentence(document.token(linked.contents().getLast().end() - 1));
        if (!isAll(document, first, linked.contents().getFirst())) {
            return linked;
        }
        RoleSpan source = about(document, first.index() - 1, first);
        if (source == null) {
            source = about(document, last.index() + 1, last);
        }
        return source == null ? linked : new Linked(source, null, linked.contents());
    }

    /** "The minister was asked about it. “No comment.”": the answer is the minister's, the question nobody's. */
    private static Linked asked(Document document, Quotations quotations, Linked linked, RoleSpan cue) {
        Sentence question = document.sentence(document.token(cue.first()));
        List<RoleSpan> answer = linked.contents().stream()
                .filter(c -> c.first() >= question.end() && quotations.kind(List.of(c.span())) == Kind.DIRECT)
                .toList();
        boolean passive = document.tokens().subList(cue.first(), cue.end()).stream()
                .anyMatch(t -> t.lemma().equals("ask")
                        && document.child(t, "nsubj")
                                .filter(s -> s.relation().equals("nsubj:pass"))
                                .isPresent());
        if (!passive || answer.isEmpty()) {
            return linked;
        }
        Sentence first = document.sentence(document.token(answer.getFirst().first()));
        RoleSpan source = first.index() == question.index() + 1 ? about(document, question.index(), first) : null;
        return source == null ? linked : new Linked(source, null, answer);
    }

    private static boolean isAll(Document document, Sentence sentence, RoleSpan content) {
        return document.tokens(sentence).stream()
                .filter(Quotations::isWord)
                .allMatch(t -> t.index() >= content.first());
    }

    private static @Nullable RoleSpan about(Document document, int index, Sentence beside) {
        if (index < 0 || index >= document.sentences().size()) {
            return null;
        }
        Sentence sentence = document.sentences().get(index);
        if (sentence.block() != beside.block()) {
            return null;
        }
        boolean quoted = document.tokens(sentence).stream()
                .anyMatch(t -> t.text().equals("“")
                        || t.text().equals("\"")
                        || t.text().equals("``"));
        Optional<Token> root = document.tokens(sentence).stream()
                .filter(t -> t.head() < 0 && t.pos() != Pos.PUNCT)
                .findFirst();
        Optional<Mention> subject = quoted
                ? Optional.empty()
                : root.flatMap(r -> document.child(r, "nsubj")).flatMap(document::mentionHeadedBy);
        return subject.filter(m -> document.chain(m).type() == Name.Type.PERSON && isSingle(document, m))
                .map(m -> named(document, sentence, m))
                .map(m -> new RoleSpan(Role.SOURCE, m.first(), m.end(), m.span(), 1))
                .orElse(null);
    }

    private static boolean isSingle(Document document, Mention mention) {
        Token head = document.token(mention.head());
        return !head.tag().equals("NNS")
                && document.children(head).stream().noneMatch(t -> t.is("conj"))
                && document.chain(mention).members().isEmpty();
    }

    /** The name of the same one in that sentence, rather than a description of him. */
    private static Mention named(Document document, Sentence sentence, Mention subject) {
        return document.mentions().stream()
                .filter(m -> m.chain() == subject.chain() && m.kind() == Mention.Kind.NAME)
                .filter(m -> m.first() >= sentence.first() && m.end() <= sentence.end())
                .findFirst()
                .orElse(subject);
    }
}
