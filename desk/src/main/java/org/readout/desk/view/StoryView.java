package org.readout.desk.view;

import gg.jte.Content;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.guard.Guard;
import org.readout.desk.guard.Refusal;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Pages;
import org.readout.desk.page.Table;
import org.readout.ledger.BriefVersion;
import org.readout.story.Brief;
import org.readout.story.Comparison;
import org.readout.story.Since;
import org.readout.story.page.HtmlPage;
import org.readout.story.page.Labels;
import org.readout.story.page.Links;
import org.readout.story.version.Versions;

/**
 * A story's live brief: the page of "Here's what we know", renewed as articles come in and people decide; and the
 * versions of it that were kept.
 */
public final class StoryView implements Section {
    private static final int DAYS = 5;
    private static final int VERSIONS = 50;

    private static final Links AROUND = new Links() {
        @Override
        public String sentence(Brief.Proof proof, String inside) {
            return Href.sentence(proof.article(), proof.sentence());
        }

        @Override
        public @Nullable String actor(String key) {
            return Href.actor(key);
        }
    };

    private final Reading reading;

    public StoryView(Reading reading) {
        this.reading = reading;
    }

    /** A way to see what changed, or a version. */
    public record Choice(String words, String href, boolean chosen) {}

    /**
     * The page.
     *
     * @param state changes when the story does
     * @param poll where the page asks whether it did
     * @param permalink the brief as it stands, for good
     * @param body the brief, already escaped
     * @param versions the others that are kept, the latest first
     */
    public record Live(
            String state,
            String poll,
            List<Choice> since,
            @Nullable Choice permalink,
            Content body,
            boolean more,
            List<Choice> versions) {}

    /**
     * A version of the brief.
     *
     * @param words which it is
     * @param live the brief as it is now
     * @param since what changed from this version to now
     * @param body the brief, already escaped
     * @param otherwise what it was kept as where a later reading by the program says otherwise, a line each
     */
    public record Kept(String words, String live, String since, Content body, List<String> otherwise) {}

    @Override
    public void add(Web web) {
        web.view("/story", this::story);
        web.get("/story/state", request -> state(request, web));
    }

    private Answer story(Context request) {
        String id = Objects.requireNonNullElse(Given.text(request, "id"), "");
        Integer number = Given.number(request, "version");
        if (number != null) {
            return version(id, number);
        }
        String asked = Given.text(request, "since");
        Since since = asked == null ? null : since(request, id, asked);
        LocalDate until = Given.day(request, "until");
        Reading.Told told = reading.brief(id, since, until)
                .orElseThrow(() -> Refusal.notFound(
                        id.isEmpty() ? "The ledger holds no article yet." : "There is no such story in the ledger."));
        Brief brief = told.brief();
        String poll = "/story/state?id=" + Guard.query(id) + "&at=" + Guard.query(told.state());
        List<BriefVersion> kept = reading.versions().latest(id, VERSIONS);
        Live page = new Live(
                told.state(),
                poll,
                days(id, brief, asked),
                permalink(id, until, told.version()),
                Pages.html(HtmlPage.body(brief, AROUND)),
                told.more(),
                kept.stream()
                        .map(v -> new Choice(said(v), Href.story(id, v.number()), false))
                        .toList());
        return new Answer(brief.title(), "stories", "story.jte", page, List.of(lines(brief)), told.json());
    }

    private Answer version(String id, int number) {
        Versions.Again again = reading.versions()
                .again(id, number)
                .orElseThrow(() -> Refusal.notFound("No such version of this story's brief was kept."));
        Brief brief = again.brief();
        Kept page = new Kept(
                said(again.version()),
                Href.story(id),
                Href.story(id) + (id.isEmpty() ? "?since=v" : "&since=v") + number,
                Pages.html(HtmlPage.body(brief, AROUND)),
                again.otherwise().changes().stream().map(StoryView::otherwise).toList());
        return new Answer(brief.title(), "stories", "version.jte", page, List.of(lines(brief)), Reading.json(brief));
    }

    private static String otherwise(Brief.Changes.Change change) {
        return switch (change.kind()) {
            case NEW -> "Read only now: " + change.text();
            case CHANGED -> "Was: " + change.before() + " Now: " + change.text();
            case WITHDRAWN -> "Was: " + change.text();
        };
    }

    /** A day, or a version: {@code v3}. */
    private Since since(Context request, String id, String asked) {
        if (asked.matches("v[1-9]\\d{0,8}")) {
            return reading.versions()
                    .since(id, Integer.parseInt(asked.substring(1)))
                    .orElseThrow(() -> Refusal.notFound("No such version of this story's brief was kept."));
        }
        LocalDate day = Objects.requireNonNull(Given.day(request, "since"));
        return new Since.Day(day);
    }

    /** Nothing while the story is as the page has it; else a line that says so. */
    private void state(Context request, Web web) {
        String id = Objects.requireNonNullElse(Given.text(request, "id"), "");
        String at = Given.needed(request, "at");
        if (reading.state(id).equals(at)) {
            request.status(204);
            return;
        }
        request.html(web.pages().part("part/renewed.jte", Map.of("href", Href.story(id))));
    }

    private static @Nullable Choice permalink(String id, @Nullable LocalDate until, @Nullable BriefVersion version) {
        if (version != null) {
            return new Choice("Permalink to this version", Href.story(id, version.number()), false);
        }
        return until == null
                ? null
                : new Choice(
                        "Permalink to this day",
                        Href.story(id) + (id.isEmpty() ? "?until=" : "&until=") + until,
                        false);
    }

    private static String said(BriefVersion version) {
        int articles = version.articles().size();
        return String.format(
                Locale.ROOT,
                "Version %d, %s, %d %s",
                version.number(),
                minute(version.madeAt()),
                articles,
                articles == 1 ? "article" : "articles");
    }

    private static String minute(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                .format(at.atOffset(ZoneOffset.UTC));
    }

    private static List<Choice> days(String id, Brief brief, @Nullable String chosen) {
        List<Choice> choices = new ArrayList<>();
        String base = Href.story(id) + (id.isEmpty() ? "?since=" : "&since=");
        choices.add(new Choice("nothing", Href.story(id), chosen == null));
        if (chosen != null && chosen.startsWith("v")) {
            choices.add(new Choice(Versions.name(Integer.parseInt(chosen.substring(1))), base + chosen, true));
        }
        brief.articles().stream()
                .map(a -> a.article().date())
                .filter(Objects::nonNull)
                .filter(d -> !d.equals(brief.asOf()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(DAYS)
                .forEach(d -> choices.add(
                        new Choice(Labels.day(d), base + d, d.toString().equals(chosen))));
        return choices;
    }

    private static Table lines(Brief brief) {
        Table.Builder table = Table.of("lines", "id", "section", "text", "status", "origins", "articles", "voices");
        Map<String, Brief.Standing> standings = standings(brief);
        Comparison.lines(brief).forEach((id, said) -> {
            Brief.Standing s = standings.get(id);
            table.row(
                    id,
                    said.section(),
                    said.text(),
                    s == null ? null : s.status().label(),
                    s == null ? null : s.origins(),
                    s == null ? null : s.articles(),
                    s == null ? null : String.join("; ", s.voices()));
        });
        return table.build();
    }

    private static Map<String, Brief.Standing> standings(Brief brief) {
        Map<String, Brief.Standing> all = new HashMap<>();
        brief.gatherings().forEach(g -> {
            all.put(g.id(), g.standing());
            g.participants().forEach(p -> all.put(p.id(), p.standing()));
        });
        brief.timeline().forEach(t -> all.put(t.id(), t.standing()));
        brief.positions().forEach(p -> all.put(p.id(), p.standing()));
        brief.statements().forEach(s -> all.put(s.id(), s.standing()));
        brief.events().forEach(e -> all.put(e.id(), e.standing()));
        return all;
    }
}
