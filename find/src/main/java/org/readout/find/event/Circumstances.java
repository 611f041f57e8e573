package org.readout.find.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Clauses.Oblique;
import org.readout.language.Chain;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Name;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;

/** When and where an event is, and whose word it is: each only as far as its own sentence says. */
final class Circumstances {
    private static final int NEAR = 3;
    private static final int FAR = 40;
    private static final Set<String> PLACES = Set.of("in", "at", "near", "outside", "on");
    private final Document doc;
    private final Clauses clauses;
    private final List<Statement> statements;

    Circumstances(Document doc, Clauses clauses, List<Statement> statements) {
        this.doc = doc;
        this.clauses = clauses;
        this.statements = statements;
    }

    /** The time that stands nearest in the tree, or the only one of the sentence; never the day of publication. */
    Optional<Time> time(Act act) {
        Sentence sentence = doc.sentence(act.trigger());
        List<Time> times = doc.times(sentence.span()).stream()
                .filter(t -> t.type() == Time.Type.DATE || t.type() == Time.Type.TIME)
                .filter(t -> t.edtf() != null)
                .toList();
        Time best = null;
        int least = Integer.MAX_VALUE;
        for (Time time : times) {
            Optional<Token> head = doc.headOf(time.span());
            if (head.isEmpty()) {
                continue;
            }
            int distance = act.words().stream()
                    .mapToInt(w -> distance(w, head.get()))
                    .min()
                    .orElse(FAR);
            if (distance < least) {
                least = distance;
                best = time;
            }
        }
        boolean only = times.size() == 1;
        return best != null && (least <= NEAR || only) ? Optional.of(best) : Optional.empty();
    }

    /** Steps from one token to another over their nearest common head. */
    private int distance(Token from, Token to) {
        int up = 0;
        Token at = from;
        while (up < FAR) {
            int down = 0;
            Token other = to;
            while (down < FAR) {
                if (other.index() == at.index()) {
                    return up + down;
                }
                Optional<Token> head = doc.head(other);
                if (head.isEmpty()) {
                    break;
                }
                other = head.get();
                down++;
            }
            Optional<Token> head = doc.head(at);
            if (head.isEmpty()) {
                return FAR;
            }
            at = head.get();
            up++;
        }
        return FAR;
    }

    Optional<Place> place(Act act) {
        for (Token word : act.words()) {
            for (Oblique oblique : clauses.obliques(word)) {
                boolean side = act.targets().stream()
                        .anyMatch(t -> t.index() == oblique.head().index());
                if (!PLACES.contains(oblique.preposition()) || side) {
                    continue;
                }
                Optional<Mention> mention = doc.mentionHeadedBy(oblique.head());
                if (mention.isPresent()) {
                    Chain chain = doc.chain(mention.get());
                    if (chain.type() == Name.Type.PLACE || chain.place() != null) {
                        return Optional.of(
                                new Place(mention.get().text(), mention.get().span(), chain.name(), chain.place()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The innermost statement in whose content the trigger stands. */
    Optional<Statement> reportedIn(Act act) {
        Statement best = null;
        int least = Integer.MAX_VALUE;
        for (Statement statement : statements) {
            int length = statement.content().stream().mapToInt(Span::length).sum();
            if (length < least
                    && statement.content().stream()
                            .anyMatch(s -> s.contains(act.trigger().span()))) {
                least = length;
                best = statement;
            }
        }
        return Optional.ofNullable(best);
    }
}
