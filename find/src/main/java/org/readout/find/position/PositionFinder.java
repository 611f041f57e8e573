package org.readout.find.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Operators;
import org.readout.find.clause.OutlookReader;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Evidence;
import org.readout.model.Position;
import org.readout.model.Position.Stance;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;
import org.readout.model.Uncoded;
import org.readout.model.Why;
import org.readout.model.data.DataFile;

/** Finds what the parties of an article want, offer and refuse. Stateless and safe to share. */
public final class PositionFinder {
    private static final Set<String> TURNS = Set.of(
            "but", "now", "later", "then", "initially", "however", "since", "instead", "reversed", "changed", "yet");
    private static final Set<Stance> POWERS =
            EnumSet.of(Stance.DEMANDS, Stance.OFFERS, Stance.PROPOSES, Stance.ACCEPTS, Stance.REFUSES);
    private static final Set<String> WILLED = Set.of(
            "cue:want",
            "cue:seek",
            "cue:offer",
            "cue:pledge",
            "cue:promise",
            "cue:vow",
            "cue:accept",
            "cue:reject",
            "cue:refuse",
            "cue:propose",
            "cue:suggest",
            "cue:decline");
    private static final Set<Stance> OPEN = EnumSet.of(Stance.DEMANDS, Stance.OFFERS, Stance.PROPOSES);
    private static final Set<String> REFERRING =
            Set.of("demand", "proposal", "offer", "plan", "idea", "request", "condition", "suggestion", "call", "move");
    /** A demand referred to was made within so many characters. */
    private static final int NEAR = 400;

    private final Cues cues;
    private final Issues issues;
    private final Bearers bearers;
    private final Set<String> withheld;
    private final Operators operators;

    private PositionFinder(Cues cues, Issues issues, Bearers bearers, Set<String> withheld, Operators operators) {
        this.cues = cues;
        this.issues = issues;
        this.bearers = bearers;
        this.withheld = withheld;
        this.operators = operators;
    }

    /** Reads the data files. */
    public static PositionFinder load() {
        Set<String> withheld = new HashSet<>();
        DataFile.table(PositionFinder.class, "withheld.txt", 1).forEach(row -> withheld.add(row.get(0)));
        return new PositionFinder(Cues.load(), Issues.load(), Bearers.load(), Set.copyOf(withheld), Operators.load());
    }

    /** The positions, in the order of the text; cues without an issue go to {@code uncoded}. */
    public List<Position> find(Document doc, List<Statement> statements, Consumer<Uncoded> uncoded) {
        Clauses clauses = new Clauses(doc, operators);
        Parties parties = new Parties(doc, clauses, bearers, statements);
        CueRule byCue = new CueRule(doc, cues, clauses, new OutlookReader(doc, clauses, operators), parties, bearers);
        ConstructionRules byConstruction = new ConstructionRules(doc, clauses, parties, bearers, withheld);
        List<Position> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Token token : doc.tokens()) {
            if (!doc.sentence(token).kind().isRead() || token.pos() == Pos.PUNCT) {
                continue;
            }
            List<Taken> taken = new ArrayList<>(byCue.read(token));
            taken.addAll(byConstruction.read(token));
            for (Taken one : taken) {
                Optional<Issues.Issue> issue = issues.of(doc, one.head(), one.content());
                if (issue.isEmpty()) {
                    issue = meant(doc, one, out);
                }
                if (issue.isEmpty() || (one.soft() && !issue.get().listed() && !isPower(one))) {
                    uncoded.accept(new Uncoded("position", token.span(), one.rule() + ": no issue"));
                    continue;
                }
                String key = one.who().key() + "|" + issue.get().name() + "|" + one.stance() + "|"
                        + doc.sentence(token).index();
                if (seen.add(key)) {
                    out.add(position(
                            doc, "p" + (out.size() + 1), one, issue.get().name(), parties, out));
                }
            }
        }
        return List.copyOf(out);
    }

    /**
     * Whether somebody's wishes are positions whatever they are about: a state, a body or the holder of an office, by a verb
     * of offering, wanting, accepting or refusing.
     */
    private static boolean isPower(Taken taken) {
        Actor actor = taken.who().actor();
        boolean power = actor != null
                && switch (actor.kind()) {
                    case STATE, INSTITUTION, INTERNATIONAL, ARMED_GROUP, PARTY -> true;
                    case PERSON -> actor.listed() && actor.sectors().contains("GOV");
                    default -> false;
                };
        return power && POWERS.contains(taken.stance()) && WILLED.contains(taken.rule());
    }

    /** "has rejected that demand": the issue of the position taken last by somebody else. */
    private static Optional<Issues.Issue> meant(Document doc, Taken taken, List<Position> earlier) {
        boolean pointed = doc.child(taken.head(), "det")
                .filter(d -> Set.of("that", "this", "the", "these", "those").contains(d.text()))
                .isPresent();
        boolean related = taken.cue().head() == taken.head().index(); // "a demand that Iran has refused"
        boolean refers = REFERRING.contains(taken.head().lemma()) && (pointed || related);
        if (!refers) {
            return Optional.empty();
        }
        return earlier.reversed().stream()
                .filter(p -> !same(p.who(), taken.who()))
                .filter(p -> OPEN.contains(p.stance()))
                .filter(p ->
                        taken.cue().span().start() - p.evidence().sentence().end() < NEAR)
                .findFirst()
                .map(p -> new Issues.Issue(p.issue(), true));
    }

    private static Position position(
            Document doc, String id, Taken taken, String issue, Parties parties, List<Position> earlier) {
        Span content = trimmed(doc, taken.content());
        Span words = Span.covering(List.of(taken.cue().span(), content));
        return new Position(
                id,
                taken.who(),
                issue,
                taken.stance(),
                List.of(content),
                taken.toward(),
                since(doc, taken),
                parties.statement(taken.cue()).map(Statement::id).orElse(null),
                replaced(doc, taken, issue, earlier),
                new Evidence(doc.article().id(), List.of(words), doc.sentenceSpan(List.of(words))),
                List.of(new Why("position", taken.rule(), taken.cue().text()), new Why("position", "issue", issue)));
    }

    private static Span trimmed(Document doc, List<Token> words) {
        int first = 0;
        int end = words.size();
        while (end - 1 > first && words.get(end - 1).pos() == Pos.PUNCT) {
            end--;
        }
        while (first < end - 1
                && (words.get(first).pos() == Pos.PUNCT
                        || words.get(first).is("mark")
                        || words.get(first).is("case"))) {
            first++;
        }
        return new Span(
                words.get(first).span().start(), words.get(end - 1).span().end());
    }

    /** The time behind "since" in the cue's sentence. */
    private static @Nullable Time since(Document doc, Taken taken) {
        Span sentence = doc.sentence(taken.cue()).span();
        for (Time time : doc.times(sentence)) {
            List<Token> covered = doc.tokens(time.span());
            int before = covered.isEmpty() ? -1 : covered.getFirst().index() - 1;
            if (before >= 0 && doc.token(before).text().toLowerCase(Locale.ROOT).equals("since")) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable String replaced(Document doc, Taken taken, String issue, List<Position> earlier) {
        boolean turn = doc.tokens(doc.sentence(taken.cue())).stream()
                .anyMatch(t -> TURNS.contains(t.text().toLowerCase(Locale.ROOT)));
        if (!turn) {
            return null;
        }
        for (Position position : earlier.reversed()) {
            if (position.issue().equals(issue)
                    && same(position.who(), taken.who())
                    && position.stance() != taken.stance()) {
                return position.id();
            }
        }
        return null;
    }

    private static boolean same(ActorMention a, ActorMention b) {
        return a.key().equals(b.key());
    }
}
