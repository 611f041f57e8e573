package org.readout.desk.view;

import gg.jte.Content;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.readout.story.Brief;
import org.readout.story.Comparison;
import org.readout.story.Since;
import org.readout.story.page.BriefJson;
import org.readout.story.page.HtmlPage;
import org.readout.story.page.Labels;
import org.readout.story.page.Links;

/** A story's live brief: the page of "Here's what we know", renewed as articles come in and people decide. */
public final class StoryView implements Section {
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

    /** A way to see what changed. */
    public record Choice(String words, String href, boolean chosen) {}

    /**
     * The page.
     *
     * @param state changes when the story does
     * @param poll where the page asks whether it did
     * @param permalink the brief as it stands with what was published up to its day; null without a day
     * @param body the brief, already escaped
     */
    public record Live(
            String state,
            String poll,
            List<Choice> since,
            @Nullable String permalink,
            Content body,
            boolean more) {}

    @Override
    public void add(Web web) {
        web.view("/story", this::story);
        web.get("/story/state", request -> state(request, web));
    }

    private Answer story(Context request) throws IOException {
        String id = Objects.requireNonNullElse(Given.text(request, "id"), "");
        LocalDate day = Given.day(request, "since");
        LocalDate until = Given.day(request, "until");
        Reading.Told told = told(id, day == null ? null : new Since.Day(day), until);
        Brief brief = told.brief();
        String poll = "/story/state?id=" + Guard.query(id) + "&at=" + Guard.query(told.state());
        Live page = new Live(
                told.state(),
                poll,
                since(id, brief, day),
                permalink(id, brief),
                Pages.html(HtmlPage.body(brief, AROUND)),
                told.more());
        StringBuilder json = new StringBuilder();
        new BriefJson().write(brief, json);
        return new Answer(brief.title(), "stories", "story.jte", page, List.of(lines(brief)), json.toString());
    }

    private Reading.Told told(String id, @Nullable Since since, @Nullable LocalDate until) {
        return reading.brief(id, since, until)
                .orElseThrow(() -> Refusal.notFound(
                        id.isEmpty() ? "The ledger holds no article yet." : "There is no such story in the ledger."));
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

    private static @Nullable String permalink(String id, Brief brief) {
        return brief.asOf() == null ? null : Href.story(id) + (id.isEmpty() ? "?until=" : "&until=") + brief.asOf();
    }

    private static List<Choice> since(String id, Brief brief, @Nullable LocalDate chosen) {
        List<Choice> choices = new ArrayList<>();
        String base = Href.story(id) + (id.isEmpty() ? "?since=" : "&since=");
        choices.add(new Choice("(no day)", Href.story(id), chosen == null));
        brief.articles().stream()
                .map(a -> a.article().date())
                .filter(Objects::nonNull)
                .filter(d -> !d.equals(brief.asOf()))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(5)
                .forEach(d -> choices.add(new Choice(Labels.day(d), base + d, d.equals(chosen))));
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
        Map<String, Brief.Standing> all = new java.util.HashMap<>();
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
