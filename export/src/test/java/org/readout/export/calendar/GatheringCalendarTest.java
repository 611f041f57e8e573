package org.readout.export.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.export.Export;
import org.readout.export.ExportFormat;
import org.readout.export.ExportOptions;
import org.readout.export.Marked;
import org.readout.model.Findings;

/** Gatherings as entries of a calendar, read back by a calendar library. */
class GatheringCalendarTest {

    private static String written(Findings... articles) throws IOException {
        StringWriter out = new StringWriter();
        try (Export export = ExportFormat.ICS.open(out, ExportOptions.standard())) {
            for (Findings article : articles) {
                export.add(article);
            }
        }
        return out.toString();
    }

    private static Findings talks(String state, String edtf) {
        return Marked.article(
                "Talks",
                "<s NOR GOV|Ada Lund> and <s TCD GOV|Idriss Saleh> have <g talks " + state
                        + "|talks; well, talks> in <p AUT|Vienna> <d " + edtf + "|then>.");
    }

    @ParameterizedTest
    @CsvSource({
        "planned, 2025-05-16, CONFIRMED, 20250516, 20250517",
        "proposed, 2025-05-16, TENTATIVE, 20250516, 20250517",
        "cancelled, 2025-05-16, CANCELLED, 20250516, 20250517",
        "planned, 2025-05-16T10:00, CONFIRMED, 20250516, 20250517",
        "planned, 2025-05-31/2025-06-02, CONFIRMED, 20250531, 20250603"
    })
    void aKnownDayIsAnEntry(String state, String edtf, String status, String start, String end) throws Exception {
        String text = written(talks(state, edtf));
        assertThat(text).contains("STATUS:" + status + "\r\n");
        assertThat(text).contains("DTSTART;VALUE=DATE:" + start + "\r\n").contains("DTEND;VALUE=DATE:" + end + "\r\n");
        assertThat(text).contains("DTSTAMP:20250514T000000Z\r\n").contains("LOCATION:Vienna\r\n");
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.getComponents(Component.VEVENT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "planned, 2025-06",
        "planned, 2025-22",
        "planned, 2025",
        "planned, 2025-05-16~",
        "planned, 2025-05-1X",
        "planned, 2025-06/2025-07",
        "postponed, 2025-05-16",
        "planned, 2025-05-16/2025-09-30"
    })
    void aVagueDayIsNone(String state, String edtf) throws IOException {
        assertThat(written(talks(state, edtf))).doesNotContain("VEVENT").contains("END:VCALENDAR");
    }

    @Test
    void anUndatedGatheringIsNoEntry() throws IOException {
        assertThat(written(Marked.article("<s NOR|Norway> and <s TCD|Chad> plan <g talks planned|talks>.")))
                .doesNotContain("VEVENT");
    }

    @Test
    void theSameStoryKeepsItsIds() throws IOException {
        assertThat(written(talks("planned", "2025-05-16"))).isEqualTo(written(talks("planned", "2025-05-16")));
    }

    @Test
    void linesAreFoldedWithinSeventyFiveOctetsAndUnfoldToWhatTheyWere() throws IOException {
        StringWriter out = new StringWriter();
        String text = "a, b; c\\d\nе́😀".repeat(40);
        new ContentLines(out).text("SUMMARY", text);
        for (String line : out.toString().split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        String unfolded = out.toString().replace("\r\n ", "").strip().substring("SUMMARY:".length());
        assertThat(unfolded.replace("\\n", "\n")
                        .replace("\\,", ",")
                        .replace("\\;", ";")
                        .replace("\\\\", "\\"))
                .isEqualTo(text);
    }

    @Test
    void textCannotAddLinesOfItsOwn() throws IOException {
        StringWriter out = new StringWriter();
        new ContentLines(out).text("SUMMARY", "talks\r\nATTENDEE:mailto:x@y.example\u2028BEGIN:VALARM\u0000");
        assertThat(out.toString()).hasLineCount(1).doesNotContain("\u0000");
    }
}
