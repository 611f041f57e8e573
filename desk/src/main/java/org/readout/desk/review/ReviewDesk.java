package org.readout.desk.review;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.guard.Refusal;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;
import org.readout.desk.view.Line;
import org.readout.desk.view.Lines;
import org.readout.desk.view.Reading;
import org.readout.ledger.Decided;
import org.readout.ledger.Decision;
import org.readout.ledger.Decision.Action;
import org.readout.ledger.Hit;
import org.readout.ledger.Page;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.Actor;
import org.readout.model.CodePoints;
import org.readout.model.Finding;
import org.readout.model.Findings;
import org.readout.model.Span;
import org.readout.model.Statement;

/** Where findings are judged: what is most in doubt, the forms of all pages, and what was decided, with its undo. */
public final class ReviewDesk implements Section {
    private static final int READ = 300;
    private static final int SHOWN = 25;
    private static final int LONGEST = 200;

    private final Reading reading;

    public ReviewDesk(Reading reading) {
        this.reading = reading;
    }

    /** A decision in words. @param holds whether it was not taken back */
    public record Made(
            long number,
            String words,
            String quote,
            @Nullable String href,
            String when,
            boolean holds) {}

    /** The page. @param last the decision just made, to be undone at once */
    public record Review(
            List<Line> doubtful,
            List<Made> decisions,
            @Nullable Made last) {}

    @Override
    public void add(Web web) {
        web.view("/review", this::review);
        web.post("/decide", this::decide);
        web.post("/undo", this::undo);
    }

    private Answer review(Context request) {
        List<Decision> all = reading.decisions();
        List<Made> made = new ArrayList<>();
        all.forEach(d -> made.addFirst(made(d)));
        String number = Web.given(request, "made");
        Made last = made.stream()
                .filter(m -> String.valueOf(m.number).equals(number) && m.holds)
                .findFirst()
                .orElse(null);
        Review page = new Review(doubtful(), made, last);
        Table.Builder decisions = Table.of(
                "decisions",
                "number",
                "made_at",
                "made_by",
                "action",
                "article",
                "type",
                "start",
                "end",
                "quote",
                "subject",
                "actor",
                "holds");
        all.forEach(d -> decisions.row(
                d.number(),
                d.madeAt(),
                d.madeBy(),
                d.action().name().toLowerCase(Locale.ROOT),
                d.article(),
                d.type() == null ? null : d.type().word(),
                d.span() == null ? null : d.span().start(),
                d.span() == null ? null : d.span().end(),
                d.quote(),
                d.subject(),
                d.actor(),
                d.holds()));
        return new Answer(
                "Review",
                "review",
                "review.jte",
                page,
                List.of(Lines.table("doubtful", page.doubtful()), decisions.build()));
    }

    /** Statements that nobody looked at, those first that have least to show for themselves. */
    private List<Line> doubtful() {
        Query statements = Query.builder().type(FindingType.STATEMENT).build();
        return reading.search(statements, Page.first(READ)).items().stream()
                .filter(h -> h.finding() instanceof Statement)
                .sorted(Comparator.comparingInt(ReviewDesk::doubt).reversed())
                .map(Lines::of)
                .filter(l -> l.reviewed() == null)
                .limit(SHOWN)
                .toList();
    }

    private static int doubt(Hit hit) {
        if (!(hit.finding() instanceof Statement s)) {
            return 0;
        }
        int doubt = s.kind() == Statement.Kind.INDIRECT ? 1 : 0;
        doubt += s.source() == null ? 4 : s.source().who().name() == null ? 2 : 0;
        return doubt + (s.cue().isEmpty() ? 2 : 0);
    }

    private static Made made(Decision d) {
        String words = switch (d.action()) {
            case ACCEPT -> "Right";
            case REJECT -> "Wrong: shown no more";
            case REASSIGN -> "Said by " + d.actorName();
            case MERGE -> d.subjectName() + " is the same as " + d.actorName();
        };
        return new Made(
                d.number(),
                words,
                d.quote() == null ? "" : d.quote(),
                d.article() == null ? null : "/article?id=" + org.readout.desk.guard.Guard.query(d.article()),
                d.madeAt().toString().replace('T', ' ').substring(0, 16),
                d.holds());
    }

    private void decide(Context request) {
        Action action = action(field(request, "action"));
        long number = action == Action.MERGE ? merge(request) : judge(request, action);
        request.redirect("/review?made=" + number, HttpStatus.SEE_OTHER);
    }

    private long judge(Context request, Action action) {
        String article = field(request, "article");
        Findings findings =
                reading.asRead(article).orElseThrow(() -> Refusal.notFound("There is no such article in the ledger."));
        Finding finding = Lines.finding(findings, field(request, "finding"));
        if (finding == null) {
            throw Refusal.notFound("There is no such finding in this article.");
        }
        if (action == Action.REASSIGN && !(finding instanceof Statement)) {
            throw Refusal.bad("Only a statement has a speaker.");
        }
        Span span = Span.covering(finding.evidence().spans());
        String text = findings.article().text();
        Actor actor = action == Action.REASSIGN ? somebody(field(request, "actor")) : null;
        return reading.decide(Decision.about(
                action,
                article,
                FindingType.of(finding),
                new CodePoints(text).points(span),
                span.of(text),
                actor == null ? null : actor.id(),
                actor == null ? null : actor.name()));
    }

    private long merge(Context request) {
        String subject = field(request, "subject");
        Actor into = somebody(field(request, "actor"));
        String name = reading.known(subject).map(Actor::name).orElse(subject);
        if (into.id().equals(subject)) {
            throw Refusal.bad("These two are one already.");
        }
        return reading.decide(Decision.merge(subject, name, into.id(), into.name()));
    }

    /** Whom a name means: somebody of the record, or else a new one of that name. */
    private Actor somebody(String name) {
        return reading.known(name)
                .orElseGet(() -> new Actor(Decided.key(name), name, Actor.Kind.PERSON, null, List.of(), null, false));
    }

    private void undo(Context request) {
        String number = field(request, "number");
        if (!number.matches("[1-9]\\d{0,17}") || !reading.undo(Long.parseLong(number))) {
            throw Refusal.notFound("There is no such decision to take back.");
        }
        request.redirect("/review", HttpStatus.SEE_OTHER);
    }

    private static Action action(String word) {
        for (Action action : Action.values()) {
            if (action.name().toLowerCase(Locale.ROOT).equals(word)) {
                return action;
            }
        }
        throw Refusal.bad("There is no such decision.");
    }

    private static String field(Context request, String name) {
        String value = request.formParam(name);
        if (value == null || value.isBlank()) {
            throw Refusal.bad("The form lacks “" + name + "”.");
        }
        if (value.length() > LONGEST) {
            throw Refusal.bad("“" + name + "” is longer than " + LONGEST + " characters.");
        }
        return value.strip();
    }
}
