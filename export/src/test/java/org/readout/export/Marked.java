package org.readout.export;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Event;
import org.readout.model.EventType;
import org.readout.model.Evidence;
import org.readout.model.Factuality;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Name;
import org.readout.model.Place;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;
import org.readout.model.Why;

/**
 * An article whose findings are marked in its sentences, a line each: {@code <s NOR GOV|Ada Lund> <e CONSULT 042 visit|
 * visited> <t TCD|Chad> <d 2025-05-13|on Tuesday>}.
 *
 * <p>{@code s} source and {@code t} target (country or -, sectors), {@code e} event (type, CAMEO code or -, mode or -,
 * factuality), {@code d} time (EDTF), {@code p} place (country); {@code v} a speaker, {@code u} a cue, {@code c} content;
 * {@code g} a gathering (kind, state), which takes the time and place of its sentence.
 */
public final class Marked {
    private static final Pattern MARK = Pattern.compile("<([a-z])([^|>]*)\\|([^>]*)>");
    private static final List<Why> WHY = List.of(new Why("test", "by hand", null));

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> sentences = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(char role, List<String> codes, Span span, String words, int sentence) {}

    private Marked(String... lines) {
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                text.append("\n\n");
            }
            int start = text.length();
            Matcher matcher = MARK.matcher(lines[i]);
            int from = 0;
            while (matcher.find()) {
                text.append(lines[i], from, matcher.start());
                int at = text.length();
                text.append(matcher.group(3));
                List<String> codes = matcher.group(2).isBlank()
                        ? List.of()
                        : List.of(matcher.group(2).strip().split(" "));
                marks.add(
                        new Mark(matcher.group(1).charAt(0), codes, new Span(at, text.length()), matcher.group(3), i));
                from = matcher.end();
            }
            text.append(lines[i].substring(from));
            sentences.add(new Span(start, text.length()));
            blocks.add(new Block(
                    new Span(start, text.length()),
                    i == 0 && lines.length > 1 ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH));
        }
    }

    /** An article of The Gazette of 14 May 2025; the first of several lines is its headline. */
    public static Findings article(String... lines) {
        return by("gazette.txt", "The Gazette", null, "2025-05-14", lines);
    }

    public static Findings by(String file, String outlet, String url, String published, String... lines) {
        Marked marked = new Marked(lines);
        OffsetDateTime time = published.length() > 10 ? OffsetDateTime.parse(published) : null;
        LocalDate day = published.isEmpty() ? null : LocalDate.parse(published.substring(0, 10));
        Article article = Article.builder(file, "text", marked.text.toString())
                .blocks(marked.blocks)
                .headline(lines.length > 1 ? marked.sentences.getFirst().of(marked.text) : null)
                .outlet(outlet)
                .url(url)
                .language("en")
                .published(day == null ? null : new Published(day, time, "test"))
                .build();
        return new Findings(
                article,
                marked.sentences,
                marked.statements(article),
                marked.events(article),
                marked.gatherings(article),
                List.of(),
                List.of(),
                List.of(),
                marked.names(),
                List.of());
    }

    private List<Mark> of(int sentence, char role) {
        return marks.stream()
                .filter(m -> m.sentence == sentence && m.role == role)
                .toList();
    }

    private Evidence evidence(Article article, int sentence, List<Mark> words) {
        return new Evidence(article.id(), words.stream().map(Mark::span).toList(), sentences.get(sentence));
    }

    private static ActorMention who(Mark mark) {
        if (mark.codes.isEmpty()) {
            return new ActorMention(mark.words, List.of(mark.span), null, null);
        }
        String country = mark.codes.getFirst().equals("-") ? null : mark.codes.getFirst();
        String id = mark.words.toLowerCase(Locale.ROOT).replace(' ', '-');
        Actor actor = new Actor(
                id, mark.words, Actor.Kind.PERSON, country, mark.codes.subList(1, mark.codes.size()), null, true);
        return new ActorMention(mark.words, List.of(mark.span), mark.words, actor);
    }

    private Time time(int sentence) {
        return of(sentence, 'd').stream()
                .map(m -> new Time(
                        m.span, m.words, Time.Type.DATE, m.codes.getFirst(), m.codes.getFirst(), null, "test", null))
                .findFirst()
                .orElse(null);
    }

    private Place place(int sentence) {
        return of(sentence, 'p').stream()
                .map(m -> new Place(m.words, m.span, m.words, m.codes.isEmpty() ? null : m.codes.getFirst()))
                .findFirst()
                .orElse(null);
    }

    private List<Event> events(Article article) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Mark e : of(i, 'e')) {
                events.add(new Event(
                        "e" + (events.size() + 1),
                        EventType.valueOf(e.codes.getFirst()),
                        code(e, 2),
                        List.of("diplomatic"),
                        code(e, 1),
                        of(i, 's').stream().map(Marked::who).toList(),
                        of(i, 't').stream().map(Marked::who).toList(),
                        List.of(e.span),
                        code(e, 3) == null
                                ? Factuality.HAPPENED
                                : Factuality.valueOf(code(e, 3).toUpperCase(Locale.ROOT)),
                        time(i),
                        place(i),
                        null,
                        null,
                        evidence(article, i, List.of(e)),
                        WHY));
            }
        }
        return events;
    }

    private static String code(Mark mark, int place) {
        return mark.codes.size() <= place || mark.codes.get(place).equals("-") ? null : mark.codes.get(place);
    }

    private List<Statement> statements(Article article) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Mark> content = of(i, 'c');
            if (content.isEmpty()) {
                continue;
            }
            Statement.Source source = of(i, 'v').stream()
                    .map(m -> new Statement.Source(who(m), Statement.Anonymity.NAMED))
                    .findFirst()
                    .orElse(null);
            boolean quoted = content.getFirst().words.startsWith("“");
            statements.add(new Statement(
                    "s" + (statements.size() + 1),
                    source,
                    of(i, 'u').stream().map(Mark::span).toList(),
                    content.stream().map(Mark::span).toList(),
                    quoted ? Statement.Kind.DIRECT : Statement.Kind.INDIRECT,
                    null,
                    null,
                    time(i),
                    null,
                    null,
                    evidence(article, i, content),
                    WHY));
        }
        return statements;
    }

    private List<Gathering> gatherings(Article article) {
        List<Gathering> gatherings = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Mark g : of(i, 'g')) {
                gatherings.add(new Gathering(
                        "g" + (gatherings.size() + 1),
                        g.words,
                        Gathering.Kind.valueOf(g.codes.getFirst().toUpperCase(Locale.ROOT)),
                        Gathering.State.valueOf(g.codes.get(1).toUpperCase(Locale.ROOT)),
                        time(i),
                        place(i),
                        List.of(),
                        of(i, 's').stream().map(Marked::who).toList(),
                        evidence(article, i, List.of(g)),
                        WHY));
            }
        }
        return gatherings;
    }

    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (Mark m : marks) {
            if ("stv".indexOf(m.role) >= 0 && !m.codes.isEmpty()) {
                names.add(new Name(m.span, m.words, Name.Type.PERSON, who(m).actor(), names.size()));
            } else if (m.role == 'p') {
                names.add(new Name(m.span, m.words, Name.Type.PLACE, null, names.size()));
            }
        }
        return names;
    }
}
