package org.readout.find.position;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.language.Chain;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Name;
import org.readout.model.Span;
import org.readout.model.Statement;

/** Who can hold a position: actors, people and organisations; inside a statement, its source. */
final class Parties {
    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "we", "i", "his", "her", "their");
    private static final Set<String> OURS = Set.of("we", "i", "us", "our", "my");
    private final Document doc;
    private final Clauses clauses;
    private final Bearers bearers;
    /** Shortest content first: the first that holds a word is the innermost. */
    private final List<Statement> statements;

    Parties(Document doc, Clauses clauses, Bearers bearers, List<Statement> statements) {
        this.bearers = bearers;
        this.doc = doc;
        this.clauses = clauses;
        this.statements = statements.stream()
                .filter(s -> !s.content().isEmpty())
                .sorted(Comparator.comparingInt(s -> Span.covering(s.content()).length()))
                .toList();
    }

    /** Who a head means, when it can hold a position; first persons are the speaker. */
    Optional<ActorMention> of(Token head) {
        String word = head.text().toLowerCase(java.util.Locale.ROOT);
        if (OURS.contains(word)) {
            return speaker(head);
        }
        if (doc.times().stream().anyMatch(t -> t.span().contains(head.span()))) {
            return Optional.empty();
        }
        Optional<Mention> mention = doc.mentionHeadedBy(head);
        if (mention.isEmpty()) {
            return head.pos() == Pos.PROPN || PERSONAL.contains(word)
                    ? Optional.of(clauses.actor(head))
                    : Optional.empty();
        }
        Chain chain = doc.chain(mention.get());
        boolean party = chain.actor() != null
                || chain.type() == Name.Type.PERSON
                || chain.type() == Name.Type.ORG
                || chain.type() == Name.Type.NORP
                || chain.place() != null
                || !chain.members().isEmpty()
                || mention.get().kind() == Mention.Kind.DESCRIPTION
                || PERSONAL.contains(word);
        return party ? Optional.of(doc.actorMention(mention.get())) : Optional.empty();
    }

    /** Who stands where one who wants something stands: also "the board" and "dockers", which no mention tells. */
    Optional<ActorMention> holder(Token head) {
        Optional<ActorMention> known = of(head);
        return known.isPresent() || !bearers.wants(head) ? known : Optional.of(clauses.actor(head));
    }

    /** Whether a head means people, by its mention or by the noun itself. */
    boolean isPeople(Token head) {
        return bearers.wants(head) && !bearers.isBody(head) || doc.isPerson(head);
    }

    /** The innermost statement around a token. Asked of every token, so plain loops. */
    Optional<Statement> statement(Token token) {
        for (Statement statement : statements) {
            for (Span content : statement.content()) {
                if (content.contains(token.span())) {
                    return Optional.of(statement);
                }
            }
        }
        return Optional.empty();
    }

    /** The source of the innermost statement around a token. */
    Optional<ActorMention> speaker(Token token) {
        return statement(token).map(Statement::source).map(s -> s == null ? null : s.who());
    }
}
