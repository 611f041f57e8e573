package org.readout.desk.view;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.guard.Refusal;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;
import org.readout.find.json.FindingsJson;
import org.readout.ledger.ArticleEntry;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.CodePoints;
import org.readout.model.Finding;
import org.readout.model.Findings;
import org.readout.model.Span;
import org.readout.story.page.Labels;

/** One article with all that was found in it: the words marked, each finding beside its paragraph with its reasons. */
public final class ArticleView implements Section {
    /** Stories offered for an article, at most: the latest. */
    private static final int STORIES = 40;

    private final Reading reading;

    public ArticleView(Reading reading) {
        this.reading = reading;
    }

    /** A sentence. @param anchor what a link to it names */
    public record Sentence(String anchor, List<Marks.Run> runs) {}

    /** A paragraph and what was found in it. @param tag the style sheet's word for what it is */
    public record Paragraph(String tag, List<Sentence> sentences, List<Card> cards) {
        /** How many findings there are, in words. */
        public String found() {
            return Labels.count(cards.size(), "finding");
        }
    }

    /** A finding with its reasons. */
    public record Card(Line line, List<String> why) {}

    /** A story of the ledger. @param here whether the article belongs to it */
    public record InStory(String id, String title, boolean here) {
        public String href() {
            return Href.story(id);
        }
    }

    /**
     * The page.
     *
     * @param id the article's id @param version the version shown @param versions all versions, when there are several
     * @param stories those that it belongs to, then others that it might be put into
     */
    public record Shown(
            String id,
            Article article,
            int version,
            boolean current,
            List<ArticleEntry> versions,
            List<Paragraph> paragraphs,
            String counts,
            List<InStory> stories) {
        /** Whether there are stories that it could be put into. */
        public boolean elsewhere() {
            return stories.stream().anyMatch(s -> !s.here());
        }

        public String title() {
            return article.title();
        }

        /** Outlet, day, agency and authors, as far as they are known. */
        public List<String> facts() {
            List<String> facts = new ArrayList<>();
            if (article.outlet() != null) {
                facts.add(article.outlet());
            }
            if (article.date() != null) {
                facts.add(Labels.day(article.date()));
            } else {
                facts.add("no publication date: relative dates stay unresolved");
            }
            if (article.wire() != null) {
                facts.add("wire: " + article.wire());
            }
            if (!article.byline().isEmpty()) {
                facts.add("by " + String.join(", ", article.byline()));
            }
            facts.add("file: " + article.fileName());
            return facts;
        }

        public String href(ArticleEntry entry) {
            return entry.current() ? Href.article(entry.id()) : Href.article(entry.id(), entry.version());
        }
    }

    @Override
    public void add(Web web) {
        web.view("/article", this::article);
        web.post("/place", this::place);
    }

    /** Puts an article into a story, or takes it out of one. */
    private void place(Context request) {
        String article = field(request, "article");
        String story = field(request, "story");
        boolean known = reading.stories().stream().anyMatch(s -> s.id().equals(story));
        if (!known || reading.ledger().versions(article).isEmpty()) {
            throw Refusal.notFound("There is no such story, or no such article.");
        }
        reading.place(story, article, field(request, "belongs").equals("yes"));
        request.redirect(Href.article(article), HttpStatus.SEE_OTHER);
    }

    private static String field(Context request, String name) {
        String value = request.formParam(name);
        if (value == null || value.isBlank()) {
            throw Refusal.bad("The form lacks “" + name + "”.");
        }
        return value.strip();
    }

    private List<InStory> stories(String article) {
        List<InStory> all = new ArrayList<>();
        List<Reading.Tale> own = reading.storiesOf(article);
        own.forEach(t -> all.add(new InStory(t.id(), t.title(), true)));
        reading.stories().stream()
                .filter(t -> !t.id().isEmpty() && !own.contains(t))
                .limit(STORIES)
                .forEach(t -> all.add(new InStory(t.id(), t.title(), false)));
        return all;
    }

    private Answer article(Context request) {
        String id = Given.needed(request, "id");
        Integer number = Given.number(request, "version");
        Findings findings = reading.findings(id, number)
                .orElseThrow(() -> Refusal.notFound("There is no such article in the ledger."));
        List<ArticleEntry> versions = reading.ledger().versions(id);
        ArticleEntry entry = versions.stream()
                .filter(v -> number == null ? v.current() : v.version() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such version of this article."));
        Shown page = new Shown(
                id,
                findings.article(),
                entry.version(),
                entry.current(),
                versions.size() > 1 ? versions : List.of(),
                paragraphs(findings),
                counts(findings),
                stories(id));
        return new Answer(
                page.title(),
                "stories",
                "article.jte",
                page,
                List.of(table(findings)),
                new FindingsJson(true).line(findings));
    }

    private static String counts(Findings f) {
        return Labels.count(f.statements().size(), "statement") + ", "
                + Labels.count(f.events().size(), "event") + ", "
                + Labels.count(f.attendance().size(), "note") + " on attendance, "
                + Labels.count(f.positions().size(), "position");
    }

    /** All findings, in the order of the text. */
    static List<Finding> all(Findings f) {
        List<Finding> all = new ArrayList<>();
        all.addAll(f.statements());
        all.addAll(f.attendance());
        all.addAll(f.events());
        all.addAll(f.positions());
        all.sort(java.util.Comparator.comparing(
                (Finding g) -> g.evidence().sentence().start()));
        return all;
    }

    private static List<Paragraph> paragraphs(Findings findings) {
        Article article = findings.article();
        List<Finding> all = all(findings);
        List<Marks.Mark> marks = all.stream().flatMap(f -> Marks.of(f).stream()).toList();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : article.blocks()) {
            List<Marks.Mark> here =
                    marks.stream().filter(m -> m.span().overlaps(block.span())).toList();
            List<Sentence> sentences = findings.sentences().stream()
                    .filter(s -> block.span().contains(s))
                    .map(s -> new Sentence(Href.anchor(s), Marks.cut(article.text(), s, here)))
                    .toList();
            if (sentences.isEmpty()) {
                sentences = List.of(new Sentence(
                        Href.anchor(block.span()),
                        List.of(new Marks.Run(block.span().of(article.text()), "", ""))));
            }
            List<Card> cards = all.stream()
                    .filter(f -> block.span().contains(f.evidence().sentence().start()))
                    .map(f -> new Card(Lines.of(f, article), Lines.why(f.why())))
                    .toList();
            paragraphs.add(new Paragraph(tag(block.kind()), sentences, cards));
        }
        return paragraphs;
    }

    private static String tag(Block.Kind kind) {
        return switch (kind) {
            case HEADLINE -> "headline";
            case HEADING -> "heading";
            case PARAGRAPH, DECK, CORRECTION -> "text";
            case BYLINE, DATELINE, CAPTION, CONTRIBUTORS, AGENCY, COPYRIGHT, OTHER -> "aside";
        };
    }

    private static Table table(Findings findings) {
        CodePoints points = new CodePoints(findings.article().text());
        Table.Builder table = Table.of(
                "findings", "id", "type", "who", "key", "did", "text", "notes", "reviewed", "start", "end", "why");
        for (Finding f : all(findings)) {
            Line l = Lines.of(f, findings.article());
            Span span = points.points(Span.covering(f.evidence().spans()));
            table.row(
                    f.id(),
                    l.type(),
                    l.who(),
                    l.whoKey(),
                    l.did(),
                    l.text(),
                    String.join("; ", l.notes()),
                    l.reviewed(),
                    span.start(),
                    span.end(),
                    String.join("; ", Lines.why(f.why())));
        }
        return table.build();
    }
}
