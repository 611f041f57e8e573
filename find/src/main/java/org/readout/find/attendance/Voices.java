package org.readout.find.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Operator;
import org.readout.find.clause.Outlook;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.DayRange;
import org.readout.model.Span;
import org.readout.model.Statement;

/** Whose word something is: the innermost statement around it, and whether its source speaks for the one who comes. */
final class Voices {
    private static final java.util.Set<String> FIRST_PERSON =
            java.util.Set.of("i", "we", "me", "us", "myself", "ourselves");
    private static final java.util.Set<String> SIDES = java.util.Set.of(
            "governments", "sides", "capitals", "delegations", "ministries", "offices", "countries", "parties");
    private final Document doc;
    private final Clauses clauses;
    private final List<Statement> statements;

    Voices(Document doc, Clauses clauses, List<Statement> statements) {
        this.doc = doc;
        this.clauses = clauses;
        this.statements = statements;
    }

    /** The shortest statement whose content holds a token, one with a source before one without. */
    Optional<Statement> around(Token token) {
        return statements.stream()
                .filter(s -> s.content().stream().anyMatch(c -> c.contains(token.span())))
                .min(Comparator.comparing((Statement s) -> s.source() == null)
                        .thenComparingInt(s -> Span.covering(s.content()).length()));
    }

    /** The day for which it was said. */
    @Nullable
    LocalDate asOf(Optional<Statement> statement) {
        LocalDate published = doc.article().date();
        DayRange said = statement
                .map(Statement::time)
                .map(t -> t == null ? null : t.days())
                .orElse(null);
        return said != null
                        && said.precision() == DayRange.Precision.DAY
                        && (published == null || !said.first().isAfter(published))
                ? said.first()
                : published;
    }

    /** "I", "we" in somebody's words are the speaker. */
    ActorMention own(Optional<Statement> statement, ActorMention who) {
        Statement.Source source = statement.map(Statement::source).orElse(null);
        boolean first = FIRST_PERSON.contains(who.text().toLowerCase(java.util.Locale.ROOT));
        return source == null || !first || who.actor() != null
                ? who
                : new ActorMention(
                        who.text(),
                        who.spans(),
                        source.who().label(),
                        source.who().actor());
    }

    /** Whether the one who says it is the one it is about, or its openly named government, ministry or office. */
    boolean speaksFor(Optional<Statement> statement, ActorMention who, Token head, Outlook outlook) {
        Statement.Source source = statement.map(Statement::source).orElse(null);
        if (source == null) {
            return statement.isEmpty() && bySyntax(head, who, outlook);
        }
        ActorMention speaker = source.who();
        if (FIRST_PERSON.contains(who.text().toLowerCase(java.util.Locale.ROOT))) {
            return true;
        }
        if (speaker.key().equals(who.key())) {
            return true;
        }
        if (together(speaker.text())) {
            return true;
        }
        boolean open = source.anonymity() != Statement.Anonymity.ANONYMOUS;
        boolean theirs = open
                && head.pos() != Pos.PRON
                && (speaker.actor() == null || speaker.actor().kind() != Actor.Kind.PERSON)
                && doc.child(head, "nmod:poss")
                        .filter(p -> p.text().equals("its") || p.text().equals("their"))
                        .isPresent();
        if (theirs) {
            return true;
        }
        Actor a = speaker.actor();
        Actor b = who.actor();
        if (!open || a == null || a.country() == null) {
            return false;
        }
        boolean official = a.sectors().contains("GOV")
                || a.kind() == Actor.Kind.STATE
                || a.sectors().contains("LEG")
                || a.sectors().contains("MIL");
        return official
                && (b == null || b.country() == null && b.kind() == Actor.Kind.PEOPLE
                        ? head.pos() == Pos.NOUN && head.tag().equals("NNS")
                        : a.country().equals(b.country())
                                && (b.sectors().isEmpty()
                                        || b.sectors().contains("GOV")
                                        || b.sectors().contains("MIL")));
    }

    /** "both governments confirmed": whoever comes, one of them speaks for it. */
    private static boolean together(String speaker) {
        String[] words = speaker.toLowerCase(java.util.Locale.ROOT).split(" ");
        return words.length > 1
                && words.length <= 3
                && (words[0].equals("both") || words[0].equals("the") && words[1].equals("two"))
                && SIDES.contains(words[words.length - 1]);
    }

    /** "his office said": the one whose office it is. */
    private boolean isOffice(Token subject) {
        return Antecedents.SPOKEN_FOR.contains(subject.lemma())
                && doc.child(subject, "nmod:poss")
                        .filter(p -> p.pos() == Pos.PRON)
                        .isPresent();
    }

    /** Without statements: "X said it would attend", where the pronoun or name goes back to the subject of "said". */
    private boolean bySyntax(Token head, ActorMention who, Outlook outlook) {
        return outlook.step(Operator.Effect.SAY).map(s -> clauses.subjects(s.token())).orElse(List.of()).stream()
                .anyMatch(s -> s.equals(head)
                        || (head.pos() == Pos.PRON && s.pos() != Pos.PRON)
                        || isOffice(s)
                        || clauses.actor(s).key().equalsIgnoreCase(who.key()));
    }
}
