package org.readout.export.event;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.export.Export;
import org.readout.export.ExportFormat;
import org.readout.export.ExportOptions;
import org.readout.export.Marked;
import org.readout.export.table.Column;
import org.readout.model.Factuality;
import org.readout.model.Findings;

/** Sentences and the rows they become: {@code events.tsv}. */
class EventTablesTest {

    static String written(String format, ExportOptions options, Findings... articles) throws IOException {
        StringWriter out = new StringWriter();
        try (Export export = ExportFormat.named(format).open(out, options)) {
            for (Findings article : articles) {
                export.add(article);
            }
        }
        return out.toString();
    }

    private static List<NamedCsvRecord> rows(String format, ExportOptions options, Findings... articles)
            throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(written(format, options, articles))) {
            return csv.stream().toList();
        }
    }

    private static List<NamedCsvRecord> rows(String format, Findings... articles) throws IOException {
        return rows(format, ExportOptions.standard(), articles);
    }

    static Stream<Arguments> sentences() throws IOException {
        List<Arguments> table = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Marked.class.getResourceAsStream("events.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    table.add(Arguments.of((Object[]) line.split("\t")));
                }
            }
        }
        return table.stream();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("sentences")
    void aSentenceBecomesRows(String sentence, String format, String expected) throws IOException {
        List<NamedCsvRecord> rows = rows(format, Marked.article(sentence));
        if (expected.equals("-")) {
            assertThat(rows).isEmpty();
            return;
        }
        String[] wanted = expected.split(" \\|\\| ");
        assertThat(rows).hasSize(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            for (String cell : wanted[i].split(" ; ")) {
                int equals = cell.indexOf('=');
                assertThat(rows.get(i).getField(cell.substring(0, equals).strip()))
                        .as(cell)
                        .isEqualTo(cell.substring(equals + 1).strip());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "polecat, 40, Event ID, Version",
        "icews, 20, Event ID, Longitude",
        "gdelt, 61, GLOBALEVENTID, SOURCEURL",
        "gdelt-mentions, 16, GLOBALEVENTID, Extras"
    })
    void tablesHaveTheColumnsThatTheFieldReads(String format, int width, String first, String last) throws IOException {
        String[] lines = written(
                        format,
                        ExportOptions.standard(),
                        Marked.article("<s NOR|Norway> <e ACCUSE 112 -|accused> <t TCD|Chad>."))
                .split("\n");
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            assertThat(line.split("\t", -1)).hasSize(width);
        }
        assertThat(lines[0]).startsWith(first + "\t").endsWith("\t" + last);
    }

    @Test
    void gdeltsColumnsStandInItsOrder() {
        List<String> names =
                GdeltEvents.TABLE.columns().stream().map(Column::name).toList();
        assertThat(names.subList(0, 6))
                .containsExactly("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", "Actor1Code");
        assertThat(names.indexOf("Actor2Code")).isEqualTo(15);
        assertThat(names.indexOf("IsRootEvent")).isEqualTo(25);
        assertThat(names.indexOf("GoldsteinScale")).isEqualTo(30);
        assertThat(names.indexOf("ActionGeo_Type")).isEqualTo(51);
        assertThat(names.indexOf("DATEADDED")).isEqualTo(59);
    }

    @Test
    void reportsOfOneEventAreOneRowAndAMentionEach() throws IOException {
        String line = "<s NOR GOV|Ada Lund> <e CONSULT 042 visit|visited> <t TCD|Chad> <d 2025-05-13|on Tuesday>.";
        String more = "Fishing quotas, grain and the price of salt were discussed at length before the evening meal.";
        Findings first = Marked.by("a.txt", "The Gazette", null, "2025-05-14T08:00:00Z", "A visit", line, more);
        Findings copy = Marked.by(
                "b.txt",
                "The Courier",
                "https://www.courier.example/b",
                "2025-05-14T10:30:00+02:00",
                "A visit",
                line,
                more);
        Findings other = Marked.by(
                "c.txt",
                "Morning Post",
                "https://post.example/c",
                "2025-05-15",
                "What the minister did",
                "Rain fell over the capital all day and nobody minded it much.",
                "<s NOR GOV|Ada Lund> also <e CONSULT 042 visit|toured> <t TCD|Chad> <d 2025-05-13|on 13 May>.");
        List<NamedCsvRecord> events = rows("gdelt", first, copy, other);
        assertThat(events).hasSize(1);
        NamedCsvRecord event = events.getFirst();
        assertThat(event.getField("NumMentions")).isEqualTo("3");
        assertThat(event.getField("NumArticles")).isEqualTo("3");
        assertThat(event.getField("NumSources")).isEqualTo("2");
        assertThat(event.getField("DATEADDED")).isEqualTo("20250514080000");
        List<NamedCsvRecord> mentions = rows("gdelt-mentions", first, copy, other);
        assertThat(mentions)
                .hasSize(3)
                .allSatisfy(m -> assertThat(m.getField("GLOBALEVENTID")).isEqualTo(event.getField("GLOBALEVENTID")));
        assertThat(mentions.get(1).getField("MentionTimeDate")).isEqualTo("20250514083000");
        assertThat(mentions.get(1).getField("MentionSourceName")).isEqualTo("courier.example");
        assertThat(mentions.get(1).getField("MentionType")).isEqualTo("1");
        assertThat(mentions.get(2).getField("SentenceID")).isEqualTo("3");
    }

    @Test
    void idsAreUniqueAndTheSameInEveryRun() throws IOException {
        Findings article = Marked.article(
                "Talks",
                "<s NOR GOV|Ada Lund> and <s SWE|Bo Ek> <e ACCUSE 112 -|accused> <t TCD|Chad> and <t PER|Peru>.",
                "<s NOR GOV|Ada Lund> <e ACCUSE 112 -|accused> <t TCD|Chad>; <e ACCUSE 112 -|accused> she did.");
        for (String format : List.of("polecat", "icews", "gdelt")) {
            Set<String> ids = new HashSet<>();
            List<NamedCsvRecord> rows = rows(format, article);
            rows.forEach(r -> ids.add(r.getField(0)));
            assertThat(ids).as(format).hasSize(rows.size()).hasSizeGreaterThan(1);
            assertThat(written(format, ExportOptions.standard(), article))
                    .isEqualTo(written(format, ExportOptions.standard(), article));
            if (!format.equals("polecat")) {
                assertThat(ids).allSatisfy(id -> assertThat(Long.parseLong(id)).isBetween(0L, 1L << 53));
            }
        }
    }

    @Test
    void whatWasOnlyPlannedIsWrittenWhenAskedFor() throws IOException {
        Findings article = Marked.article("<s NOR|Norway> <e CONSULT 042 visit planned|will visit> <t TCD|Chad>.");
        ExportOptions all = new ExportOptions(EnumSet.allOf(Factuality.class), false, true);
        assertThat(rows("polecat", all, article)).hasSize(1);
        assertThat(rows("gdelt", all, article)).hasSize(1);
    }

    @Test
    void undatedEventsTakeThePublicationDayOnlyWhenAskedTo() throws IOException {
        Findings undated = Marked.article("<s NOR|Norway> <e ACCUSE 112 -|accused> <t TCD|Chad>.");
        Findings vague = Marked.article("<s NOR|Norway> <e ACCUSE 112 -|accused> <t TCD|Chad> <d 2025-03|in March>.");
        ExportOptions borrowed = new ExportOptions(ExportOptions.standard().factualities(), true, true);
        assertThat(rows("icews", borrowed, undated).getFirst().getField("Event Date"))
                .isEqualTo("2025-05-14");
        assertThat(rows("gdelt", borrowed, undated).getFirst().getField("SQLDATE"))
                .isEqualTo("20250514");
        assertThat(rows("icews", borrowed, vague).getFirst().getField("Event Date"))
                .isEmpty();
        assertThat(rows("gdelt", borrowed, vague).getFirst().getField("SQLDATE"))
                .isEmpty();
    }

    @Test
    void aTableWithoutAHeaderIsWhatGdeltsOwnFilesAre() throws IOException {
        ExportOptions bare = new ExportOptions(ExportOptions.standard().factualities(), false, false);
        Findings article = Marked.article("<s NOR|Norway> <e ACCUSE 112 -|accused> <t TCD|Chad>.");
        assertThat(written("gdelt", bare, article))
                .doesNotContain("GLOBALEVENTID")
                .hasLineCount(1);
    }
}
