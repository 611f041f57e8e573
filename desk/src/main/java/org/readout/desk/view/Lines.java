package org.readout.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.desk.page.Table;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Decided;
import org.readout.ledger.Hit;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Attendance;
import org.readout.model.Event;
import org.readout.model.Finding;
import org.readout.model.Position;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Why;
import org.readout.story.page.Labels;

/** Findings in the words of a list. */
public final class Lines {
    /** The finder that stands for a person's decision in a finding's reasons. */
    private static final String REVIEW = Decided.REVIEW;

    private Lines() {}

    /** A search's hit. */
    public static Line of(Hit hit) {
        ArticleEntry a = hit.article();
        List<Marks.Mark> marks = hit.finding() == null ? List.of() : Marks.of(hit.finding());
        List<Marks.Mark> shifted = marks.stream()
                .filter(m -> m.span().overlaps(hit.sentence()))
                .map(m -> new Marks.Mark(within(m.span(), hit.sentence()), m.role(), m.finding()))
                .toList();
        List<Marks.Run> runs = Marks.cut(hit.text(), new Span(0, hit.text().length()), shifted);
        String text = hit.finding() == null ? hit.text() : words(hit.finding(), hit.sentence(), hit.text());
        String href = hit.finding() == null
                ? Href.sentence(a.id(), hit.sentence())
                : Href.finding(a.id(), hit.finding().id());
        return line(
                a.id(),
                hit.finding(),
                text,
                cue(hit.finding(), hit.sentence(), hit.text()),
                runs,
                a.published(),
                a.outlet(),
                a.headline(),
                href);
    }

    /** A finding of an article at hand. */
    static Line of(Finding finding, Article article) {
        Span sentence = finding.evidence().sentence();
        return line(
                article.id(),
                finding,
                words(finding, new Span(0, article.text().length()), article.text()),
                cue(finding, new Span(0, article.text().length()), article.text()),
                Marks.cut(article.text(), sentence, Marks.of(finding)),
                article.date(),
                article.outlet(),
                article.headline(),
                Href.finding(article.id(), finding.id()));
    }

    private static Line line(
            String article,
            @Nullable Finding finding,
            String text,
            String cue,
            List<Marks.Run> runs,
            java.time.@Nullable LocalDate day,
            @Nullable String outlet,
            @Nullable String headline,
            String href) {
        ActorMention who = finding == null ? null : who(finding);
        return new Line(
                article,
                finding == null ? "" : finding.id(),
                finding == null ? "sentence" : type(finding),
                finding == null ? "" : whoWords(finding),
                who == null || who.actor() == null ? null : who.key(),
                finding == null ? "" : did(finding, cue),
                text,
                runs,
                finding == null ? List.of() : notes(finding),
                finding == null ? null : reviewed(finding.why()),
                day,
                outlet,
                headline,
                href);
    }

    private static Span within(Span span, Span sentence) {
        int start = Math.max(0, span.start() - sentence.start());
        return new Span(start, Math.max(start, Math.min(span.end(), sentence.end()) - sentence.start()));
    }

    /** A word for what a finding is. */
    static String type(Finding finding) {
        return switch (finding) {
            case Statement s -> "statement";
            case Event e -> "event";
            case Attendance a -> "attendance";
            case Position p -> "position";
        };
    }

    /** The one whose page a line leads to: who speaks, acts first, comes or wants. */
    static @Nullable ActorMention who(Finding finding) {
        return switch (finding) {
            case Statement s -> s.source() == null ? null : s.source().who();
            case Event e -> e.sources().isEmpty() ? null : e.sources().getFirst();
            case Attendance a -> a.who();
            case Position p -> p.who();
        };
    }

    private static String whoWords(Finding finding) {
        if (finding instanceof Event e) {
            return names(e.sources());
        }
        ActorMention who = who(finding);
        return who == null ? "" : who.label();
    }

    static String names(List<ActorMention> who) {
        return who.stream().map(ActorMention::label).distinct().collect(Collectors.joining(", "));
    }

    private static String did(Finding finding, String cue) {
        return switch (finding) {
            case Statement s -> cue.isEmpty() ? "said" : cue;
            case Event e -> e.type().name() + (e.targets().isEmpty() ? "" : " → " + names(e.targets()));
            case Attendance a -> Labels.of(a.status());
            case Position p -> Labels.of(p.stance()) + " " + p.issue();
        };
    }

    private static String cue(@Nullable Finding finding, Span window, String text) {
        return finding instanceof Statement s ? cut(s.cue(), window, text) : "";
    }

    /** The words that matter. @param text the text of {@code window} */
    private static String words(Finding finding, Span window, String text) {
        return switch (finding) {
            case Statement s -> cut(s.content(), window, text);
            case Event e -> cut(List.of(e.evidence().sentence()), window, text);
            case Attendance a -> cut(List.of(a.evidence().sentence()), window, text);
            case Position p -> cut(p.content(), window, text);
        };
    }

    private static String cut(List<Span> spans, Span window, String text) {
        List<Span> inside = spans.stream()
                .filter(window::overlaps)
                .map(s -> within(s, window))
                .toList();
        return Span.text(inside, text);
    }

    private static List<String> notes(Finding finding) {
        List<String> notes = new ArrayList<>();
        switch (finding) {
            case Statement s -> {
                notes.add(Labels.of(s.kind()));
                if (s.source() != null) {
                    notes.add(Labels.of(s.source().anonymity()));
                    addUnlike(
                            notes,
                            "as “",
                            s.source().who().text(),
                            s.source().who().label());
                }
                if (s.addressee() != null) {
                    notes.add("to " + s.addressee().label());
                }
                if (s.medium() != null) {
                    notes.add("in " + s.medium());
                }
                if (s.hedge() != null) {
                    notes.add("hedged: “" + s.hedge().text() + "”");
                }
            }
            case Event e -> {
                notes.add(Labels.of(e.factuality()));
                if (e.mode() != null) {
                    notes.add(e.mode());
                }
                if (e.time() != null) {
                    notes.add(Labels.when(e.time()));
                }
                if (e.place() != null) {
                    notes.add(e.place().name());
                }
            }
            case Attendance a -> {
                if (a.speaker() != null) {
                    notes.add("says " + a.speaker().label());
                }
                if (a.asOf() != null) {
                    notes.add("as of " + Labels.day(a.asOf()));
                }
                if (a.hedge() != null) {
                    notes.add("hedged: “" + a.hedge().text() + "”");
                }
            }
            case Position p -> {
                if (p.toward() != null) {
                    notes.add("toward " + p.toward().label());
                }
                if (p.since() != null) {
                    notes.add("since " + Labels.when(p.since()));
                }
            }
        }
        return notes;
    }

    private static void addUnlike(List<String> notes, String before, String text, String label) {
        if (!text.equals(label)) {
            notes.add(before + text + "”");
        }
    }

    /** A finding of an article by its id; null when there is none. */
    public static @Nullable Finding finding(org.readout.model.Findings findings, String id) {
        return ArticleView.all(findings).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What a person decided, out of a finding's reasons. */
    static @Nullable String reviewed(List<Why> why) {
        return why.stream()
                .filter(w -> w.finder().equals(REVIEW))
                .map(Why::rule)
                .findFirst()
                .orElse(null);
    }

    /** The rules that found something, in words. */
    static List<String> why(List<Why> why) {
        return why.stream()
                .map(w -> w.finder() + ": " + w.rule() + (w.detail() == null ? "" : " (" + w.detail() + ")"))
                .distinct()
                .toList();
    }

    /** Lines as a table. */
    public static Table table(String name, List<Line> lines) {
        Table.Builder table = Table.of(
                name,
                "article",
                "finding",
                "type",
                "who",
                "key",
                "did",
                "text",
                "notes",
                "reviewed",
                "published",
                "outlet",
                "headline",
                "href");
        for (Line l : lines) {
            table.row(
                    l.article(),
                    l.finding(),
                    l.type(),
                    l.who(),
                    l.whoKey(),
                    l.did(),
                    l.text(),
                    String.join("; ", l.notes()),
                    l.reviewed(),
                    l.day(),
                    l.outlet(),
                    l.headline(),
                    l.href());
        }
        return table.build();
    }

    /** A constant as a page writes it: lower case, blanks for underscores. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
