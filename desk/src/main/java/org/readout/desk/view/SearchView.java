package org.readout.desk.view;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.guard.Guard;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;
import org.readout.find.statement.CueLexicon.CueClass;
import org.readout.ledger.Hit;
import org.readout.ledger.Page;
import org.readout.ledger.Paged;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.Attendance;
import org.readout.model.EventType;
import org.readout.model.Statement;
import org.readout.story.page.Labels;

/** Searching the record: every filter stands in the address, so that a search can be kept and sent. */
public final class SearchView implements Section {
    private static final int LINES = 50;
    private static final int COUNTED = 1_000;

    private final Reading reading;

    public SearchView(Reading reading) {
        this.reading = reading;
    }

    /** One value of a filter. @param chosen whether it is the one asked for, as the attribute's value */
    public record Choice(String value, String label, boolean chosen) {}

    /** A filter with fixed values. */
    public record Filter(String name, String label, List<Choice> choices) {}

    /**
     * The page.
     *
     * @param given what is asked, by parameter; empty where it is not
     * @param total how many there are, in words; empty before anything was asked
     * @param next the address of the next page, or null
     * @param csv the address of all this as CSV
     */
    public record Found(
            Map<String, String> given,
            List<Filter> filters,
            List<Line> lines,
            String total,
            @Nullable String next,
            boolean asked) {
        /** Whether anything is asked but words and a speaker. */
        public boolean narrowed() {
            return given.keySet().stream().anyMatch(name -> !name.equals("q") && !name.equals("speaker"));
        }

        public String value(String name) {
            return given.getOrDefault(name, "");
        }
    }

    @Override
    public void add(Web web) {
        web.view("/search", this::search);
    }

    private Answer search(Context request) {
        Query query = query(request);
        Map<String, String> given = given(request);
        boolean asked = !given.isEmpty();
        Integer size = Given.number(request, "size");
        Page page = new Page(size == null ? LINES : Math.min(size, Page.MOST), Given.place(request));
        Paged<Hit> found = asked ? reading.search(query, page) : new Paged<>(List.of(), null);
        List<Line> lines = found.items().stream().map(Lines::of).toList();
        String next = found.next() == null ? null : address(given, found.next());
        int total = asked ? reading.count(query, COUNTED) : 0;
        String words = !asked ? "" : total >= COUNTED ? "more than 1,000 results" : Labels.count(total, "result");
        Found model = new Found(given, filters(request, query), lines, words, next, asked);
        String title = given.containsKey("q") ? "Search: " + given.get("q") : "Search";
        Table more = Table.of("page", "total", "counted_up_to", "next")
                .row(total, COUNTED, next)
                .build();
        return new Answer(title, "search", "search.jte", model, List.of(Lines.table("found", lines), more));
    }

    /** The question that an address asks. */
    static Query query(Context request) {
        String actor = Given.text(request, "actor");
        return Query.builder()
                .text(Given.text(request, "q"))
                .type(Given.word(request, "type", FindingType.class))
                .speaker(Given.text(request, "speaker"))
                .actors(actor == null ? List.of() : List.of(actor))
                .cueClass(Given.word(request, "cue", CueClass.class))
                .kind(Given.word(request, "kind", Statement.Kind.class))
                .anonymity(Given.word(request, "anonymity", Statement.Anonymity.class))
                .country(Given.text(request, "country"))
                .outlet(Given.text(request, "outlet"))
                .from(Given.day(request, "from"))
                .to(Given.day(request, "to"))
                .eventType(Given.word(request, "event", EventType.class))
                .status(Given.word(request, "status", Attendance.Status.class))
                .build();
    }

    private static final List<String> NAMES = List.of(
            "q",
            "type",
            "speaker",
            "actor",
            "cue",
            "kind",
            "anonymity",
            "country",
            "outlet",
            "from",
            "to",
            "event",
            "status");

    private static Map<String, String> given(Context request) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = Given.text(request, name);
            if (value != null) {
                given.put(name, value);
            }
        }
        return given;
    }

    private static String address(Map<String, String> given, String after) {
        StringBuilder address = new StringBuilder("/search?after=" + Guard.query(after));
        new TreeMap<>(given)
                .forEach((name, value) ->
                        address.append('&').append(name).append('=').append(Guard.query(value)));
        return address.toString();
    }

    private static List<Filter> filters(Context request, Query query) {
        List<Filter> filters = new ArrayList<>();
        FindingType wanted = Given.text(request, "type") == null ? null : query.type();
        filters.add(filter("type", "Kind of finding", FindingType.values(), wanted));
        filters.add(filter("cue", "Kind of saying", CueClass.values(), query.cueClass()));
        filters.add(filter("kind", "Quoted or paraphrased", Statement.Kind.values(), query.kind()));
        filters.add(filter("anonymity", "Kind of source", Statement.Anonymity.values(), query.anonymity()));
        filters.add(filter("event", "Kind of event", EventType.values(), query.eventType()));
        filters.add(filter("status", "Coming or not", Attendance.Status.values(), query.status()));
        return filters;
    }

    private static <E extends Enum<E>> Filter filter(String name, String label, E[] values, @Nullable E chosen) {
        List<Choice> choices = new ArrayList<>();
        for (E value : values) {
            choices.add(new Choice(value.name().toLowerCase(Locale.ROOT), label(value), value == chosen));
        }
        return new Filter(name, label, choices);
    }

    private static String label(Enum<?> value) {
        return switch (value) {
            case Statement.Kind k -> Labels.of(k);
            case Statement.Anonymity a -> Labels.of(a);
            case Attendance.Status s -> Labels.of(s);
            case FindingType t -> Lines.word(t) + (t == FindingType.ATTENDANCE ? "" : "s");
            default -> Lines.word(value);
        };
    }
}
