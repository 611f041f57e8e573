package org.readout.desk.view;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.guard.Refusal;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;
import org.readout.ledger.Hit;
import org.readout.ledger.Page;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.ActorMention;
import org.readout.model.DayRange;
import org.readout.model.Event;
import org.readout.story.page.Labels;

/** Two actors: who did what to whom, over time. */
public final class PairView implements Section {
    private static final int MOST = 500;

    private final Reading reading;

    public PairView(Reading reading) {
        this.reading = reading;
    }

    /**
     * An event between the two.
     *
     * @param day when it was, else when it was reported
     * @param when the same in words, as precise as it is told
     * @param forward whether the first did it to the second
     * @param quad 1 to 4: verbal or material cooperation, verbal or material conflict
     */
    public record Deed(
            Line line,
            LocalDate day,
            String when,
            boolean forward,
            boolean both,
            String type,
            int quad,
            String factuality,
            String act) {
        /** A mark that tells the quad class without colour. */
        public String mark() {
            return quad <= 2 ? "+" : "−";
        }
    }

    /** The page. */
    public record Pair(String oneKey, String one, String otherKey, String other, List<Deed> deeds, boolean more) {
        public String oneHref() {
            return Href.actor(oneKey);
        }

        public String otherHref() {
            return Href.actor(otherKey);
        }

        /** How many there are of each kind. */
        public String counts() {
            int friendly = (int) deeds.stream().filter(d -> d.quad <= 2).count();
            return Labels.count(deeds.size(), "event") + ": " + friendly + " of cooperation, "
                    + (deeds.size() - friendly) + " of conflict";
        }
    }

    @Override
    public void add(Web web) {
        web.view("/pair", this::pair);
    }

    private Answer pair(Context request) {
        String one = Given.needed(request, "one");
        String other = Given.needed(request, "other");
        var found = reading.search(
                Query.builder()
                        .type(FindingType.EVENT)
                        .actors(List.of(one, other))
                        .build(),
                Page.first(MOST));
        ActorMention first = Actors.mention(found.items(), one);
        ActorMention second = Actors.mention(found.items(), other);
        if (first == null || second == null) {
            throw Refusal.notFound("The ledger holds nothing that these two did to each other.");
        }
        List<Deed> deeds = new ArrayList<>();
        for (Hit hit : found.items()) {
            if (hit.finding() instanceof Event e) {
                boolean forward = Actors.among(e.sources(), one) && Actors.among(e.targets(), other);
                boolean back = Actors.among(e.sources(), other) && Actors.among(e.targets(), one);
                boolean together = Actors.among(e.sources(), one) && Actors.among(e.sources(), other);
                LocalDate day = day(e, hit);
                if ((forward || back || together) && day != null) {
                    deeds.add(deed(e, hit, day, forward || together, together));
                }
            }
        }
        deeds.sort(Comparator.comparing(Deed::day).reversed());
        Pair page = new Pair(one, first.label(), other, second.label(), deeds, found.next() != null);
        return new Answer(page.one() + " and " + page.other(), "actors", "pair.jte", page, List.of(table(page)));
    }

    private static Deed deed(Event e, Hit hit, LocalDate day, boolean forward, boolean both) {
        Line line = Lines.of(hit);
        return new Deed(
                line,
                day,
                e.time() == null || e.time().days() == null
                        ? "reported " + Labels.day(day)
                        : Labels.capital(Labels.when(e.time())),
                forward,
                both,
                e.type().name(),
                e.type().quad(),
                Labels.of(e.factuality()),
                line.text());
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(Event e, Hit hit) {
        DayRange days = e.time() == null ? null : e.time().days();
        return days == null ? hit.article().published() : days.first();
    }

    private static Table table(Pair page) {
        Table.Builder table = Table.of(
                "events", "day", "from", "to", "type", "quad", "factuality", "text", "published", "outlet", "href");
        for (Deed d : page.deeds()) {
            table.row(
                    d.day(),
                    d.forward() ? page.one() : page.other(),
                    d.forward() ? page.other() : page.one(),
                    d.type(),
                    d.quad(),
                    d.factuality(),
                    d.line().text(),
                    d.line().day(),
                    d.line().outlet(),
                    d.line().href());
        }
        return table.build();
    }
}
