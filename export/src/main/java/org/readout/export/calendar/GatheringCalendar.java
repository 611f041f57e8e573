package org.readout.export.calendar;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.export.Version;
import org.readout.model.Article;
import org.readout.model.DayRange;
import org.readout.model.DayRange.Precision;
import org.readout.model.Findings;
import org.readout.model.Time;
import org.readout.story.Brief;
import org.readout.story.Brief.ArticleEntry;
import org.readout.story.Brief.GatheringEntry;
import org.readout.story.Brief.Participant;
import org.readout.story.Brief.Proof;
import org.readout.story.Story;

/**
 * The gatherings of a story that are still to come, as an iCalendar. Only those whose day is known: "in June", "soon" and
 * "about the 5th" are no entries, for a calendar cannot say them without inventing a day. Times of day are in the
 * description alone, since their time zone is seldom told.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
public final class GatheringCalendar implements Export {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final int LONGEST = 31;

    private final Writer out;
    private final List<Findings> story = new ArrayList<>();

    public GatheringCalendar(Writer out) {
        this.out = out;
    }

    @Override
    public void add(Findings findings) {
        story.add(findings);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            ContentLines lines = new ContentLines(out);
            lines.line("BEGIN", "VCALENDAR")
                    .line("VERSION", "2.0")
                    .text("PRODID", "-//" + Version.NAME + "//" + Version.NUMBER + "//EN")
                    .line("CALSCALE", "GREGORIAN");
            if (!story.isEmpty()) {
                Brief brief = new Story(story).brief(null);
                lines.text("X-WR-CALNAME", brief.title());
                Map<String, Article> articles = new TreeMap<>();
                for (ArticleEntry entry : brief.articles()) {
                    articles.put(entry.article().id(), entry.article());
                }
                for (GatheringEntry gathering : brief.gatherings()) {
                    DayRange days = days(gathering);
                    if (days != null && status(gathering) != null) {
                        event(lines, gathering, days, articles, brief.asOf());
                    }
                }
            }
            lines.line("END", "VCALENDAR");
        }
    }

    /** The days, when they are told: a day, or some days in a row. */
    static @Nullable DayRange days(GatheringEntry gathering) {
        Time when = gathering.when();
        String edtf = when == null ? null : when.edtf();
        if (when == null || edtf == null || when.mod() != null || edtf.matches(".*[?~%Xx].*")) {
            return null;
        }
        DayRange days = when.days();
        if (days == null || days.precision() == Precision.DAY) {
            return days;
        }
        boolean told = edtf.matches("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}");
        return told && ChronoUnit.DAYS.between(days.first(), days.last()) < LONGEST ? days : null;
    }

    /** Null for what is over, and for what was put off: its day may be the old one. */
    static @Nullable String status(GatheringEntry gathering) {
        return switch (gathering.state()) {
            case PROPOSED -> "TENTATIVE";
            case PLANNED -> gathering.standing().hedge() == null ? "CONFIRMED" : "TENTATIVE";
            case RUNNING -> "CONFIRMED";
            case CANCELLED -> "CANCELLED";
            case HELD, POSTPONED -> null;
        };
    }

    private static void event(
            ContentLines lines,
            GatheringEntry g,
            DayRange days,
            Map<String, Article> articles,
            @Nullable LocalDate asOf)
            throws IOException {
        lines.line("BEGIN", "VEVENT")
                .line("UID", g.id() + "@readout.invalid")
                // No clock: the same articles give the same bytes.
                .line("DTSTAMP", (asOf == null ? "19700101" : DAY.format(asOf)) + "T000000Z")
                .line("DTSTART;VALUE=DATE", DAY.format(days.first()))
                .line("DTEND;VALUE=DATE", DAY.format(days.last().plusDays(1)))
                .text("SUMMARY", g.label())
                .line("STATUS", String.valueOf(status(g)))
                .line("TRANSP", "TRANSPARENT")
                .line("CATEGORIES", g.kind().name());
        if (g.place() != null) {
            lines.text("LOCATION", g.place().name());
        }
        Article first = articles.get(g.proofs().getFirst().article());
        if (first != null && first.url() != null && first.url().matches("https?://[\\x21-\\x7E]+")) {
            lines.line("URL", first.url());
        }
        lines.text("DESCRIPTION", description(g, articles)).line("END", "VEVENT");
    }

    private static String description(GatheringEntry g, Map<String, Article> articles) {
        StringBuilder words = new StringBuilder();
        words.append("State: ")
                .append(word(g.state()))
                .append(" (")
                .append(g.standing().status().label())
                .append(")\n");
        if (g.when() != null) {
            words.append("When: \u201c").append(g.when().text()).append("\u201d\n");
        }
        for (Participant p : g.participants()) {
            words.append(p.who().name()).append(": ").append(word(p.status())).append('\n');
        }
        for (Proof proof : g.proofs().subList(0, Math.min(3, g.proofs().size()))) {
            Article article = articles.get(proof.article());
            if (article != null) {
                words.append("\u201c")
                        .append(proof.sentence().of(article.text()))
                        .append("\u201d (");
                words.append(article.outlet() == null ? article.file() : article.outlet())
                        .append(")\n");
            }
        }
        return words.toString().strip();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
