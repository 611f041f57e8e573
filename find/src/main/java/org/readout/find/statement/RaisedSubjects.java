package org.readout.find.statement;

import java.util.List;
import java.util.Optional;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Token;
import org.readout.model.Span;

/**
 * Speakers whose reserve is a verb of its own: "the admiral seemed to accept that ...", "the star is understood to have told
 * friends that ...". The tagger, which sees a reporter's inference there, makes the speaker a part of what is inferred.
 */
final class RaisedSubjects {
    private final CueLexicon cues;

    RaisedSubjects(CueLexicon cues) {
        this.cues = cues;
    }

    /** The attribution with its speaker back as its source, where it is of that kind. */
    Linked lowered(Document document, Linked linked) {
        RoleSpan cue = linked.cue();
        if (linked.source() != null || cue == null || linked.contents().size() != 2) {
            return linked;
        }
        RoleSpan who = linked.contents().getFirst();
        RoleSpan said = linked.contents().getLast();
        Token subject = document.headOf(who.span()).orElse(null);
        boolean raised = who.end() == cue.first()
                && cue.end() <= said.first()
                && subject != null
                && subject.is("nsubj")
                && subject.head() >= cue.first()
                && subject.head() < cue.end();
        if (!raised || subject == null) {
            return linked;
        }
        RoleSpan source = new RoleSpan(Role.SOURCE, who.first(), who.end(), who.span(), who.probability());
        boolean passive = subject.relation().equals("nsubj:pass") || Passives.isPassive(document, cue);
        if (!passive) {
            return new Linked(source, cue, List.of(said));
        }
        Optional<Token> told = document.child(document.token(subject.head()), "xcomp")
                .filter(v -> v.pos() == Pos.VERB && v.index() >= said.first() && v.index() < said.first() + 4)
                .filter(v -> cues.at(document.tokens(), v.index(), said.end()).isPresent());
        Optional<Token> clause = told.flatMap(v -> document.child(v, "ccomp"));
        if (told.isEmpty() || clause.isEmpty()) {
            return linked;
        }
        int first = document.subtree(clause.get()).getFirst().index();
        int end = told.get().index() + 1;
        return first < end || first >= said.end()
                ? linked
                : new Linked(
                        source,
                        span(document, Role.CUE, cue.first(), end),
                        List.of(span(document, Role.CONTENT, first, said.end())));
    }

    private static RoleSpan span(Document document, Role role, int first, int end) {
        Span span = new Span(
                document.token(first).span().start(),
                document.token(end - 1).span().end());
        return new RoleSpan(role, first, end, span, 1);
    }
}
