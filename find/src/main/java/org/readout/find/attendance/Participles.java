package org.readout.find.attendance;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.Outlook.Force;
import org.readout.find.clause.Outlook.Tense;
import org.readout.find.clause.OutlookReader;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.Gathering;

/**
 * Participles of coming have no tense of their own: "a ceremony attended by the king" is over unless it lies ahead, "the
 * leaders attending the talks" are there, and "after attending the service" is as real as the clause that it hangs on.
 */
final class Participles {
    private static final Set<String> WHILE = Set.of("after", "before", "while", "since", "upon", "on", "when", "with");
    private static final int REACH = 14;
    private final Document doc;
    private final Clauses clauses;
    private final OutlookReader outlooks;
    private final Salience salience;

    Participles(Document doc, Clauses clauses, OutlookReader outlooks, Salience salience) {
        this.doc = doc;
        this.clauses = clauses;
        this.outlooks = outlooks;
        this.salience = salience;
    }

    /** The outlook with the tense that a participle has where it stands; the same where nothing tells one. */
    Outlook told(Token predicate, Outlook outlook, Gathering gathering) {
        boolean open = outlook.tense() == Tense.NONE
                && outlook.force() == Force.FACT
                && outlook.steps().isEmpty()
                && !outlook.conditional();
        if (!open) {
            return outlook;
        }
        Tense tense = clauses.passive(predicate)
                ? passive(predicate, gathering)
                : predicate.tag().equals("VBG") ? active(predicate, gathering) : Tense.NONE;
        return tense == Tense.NONE
                ? outlook
                : new Outlook(Force.FACT, outlook.negative(), tense, false, outlook.steps(), outlook.top());
    }

    private Tense passive(Token predicate, Gathering gathering) {
        boolean infinitive =
                doc.children(predicate).stream().anyMatch(c -> c.lemma().equals("be"));
        Tense above = above(predicate);
        boolean over = above == Tense.PAST || above == Tense.PLUPERFECT;
        boolean coming = infinitive || above == Tense.FUTURE || ahead(gathering) && !over;
        return coming ? Tense.FUTURE : Tense.PAST;
    }

    private Tense active(Token predicate, Gathering gathering) {
        Optional<Token> mark = doc.child(predicate, "mark", "case");
        if (predicate.is("acl") && mark.isEmpty()) {
            return ahead(gathering) ? Tense.FUTURE : Tense.PRESENT;
        }
        boolean circumstance = predicate.is("advcl")
                && mark.map(m -> WHILE.contains(m.text().toLowerCase(Locale.ROOT)))
                        .orElse(true);
        return circumstance ? above(predicate) : Tense.NONE;
    }

    private static boolean ahead(Gathering gathering) {
        return gathering.time() != null
                && (gathering.state() == Gathering.State.PLANNED || gathering.state() == Gathering.State.PROPOSED);
    }

    /** The tense of the clause around a participle, where that clause tells a fact. */
    private Tense above(Token predicate) {
        Token clause = clauses.clauseOf(doc.head(predicate).orElse(predicate));
        if (clause.equals(predicate)) {
            return Tense.NONE;
        }
        Outlook outlook = outlooks.read(clause);
        return outlook.force() == Force.FACT && !outlook.negative() ? outlook.tense() : Tense.NONE;
    }

    /**
     * What is attended by somebody, where the participle hangs on another word: the gathering that stands before it with no
     * verb between, or the subject of the clause that the participle opens.
     */
    Optional<Token> attended(Token predicate) {
        if (!clauses.passive(predicate)
                || doc.child(predicate, "nsubj:pass", "obj").isPresent()) {
            return Optional.empty();
        }
        int first = doc.sentence(predicate).first();
        for (int i = predicate.index() - 1; i >= first && i > predicate.index() - REACH; i--) {
            Token token = doc.token(i);
            if (salience.speaks(token) && !token.isVerb()) {
                return Optional.of(token);
            }
            if (token.pos() == Pos.VERB && !token.tag().equals("VBN") || token.pos() == Pos.AUX) {
                break;
            }
        }
        Token at = predicate;
        for (int i = 0; i < 3; i++) {
            Token governor = doc.head(at).orElse(at);
            boolean opening = at.is("advcl") && governor.index() > at.index();
            if (opening) {
                return doc.child(governor, "nsubj").filter(salience::speaks);
            }
            if (!at.is("conj")) {
                break;
            }
            at = governor;
        }
        return Optional.empty();
    }
}
