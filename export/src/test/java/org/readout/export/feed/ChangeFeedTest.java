package org.readout.export.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.readout.export.Export;
import org.readout.export.ExportFormat;
import org.readout.export.ExportOptions;
import org.readout.export.Marked;
import org.readout.model.Findings;

/** What changed, as items of a feed. */
class ChangeFeedTest {

    private static String written(Findings... articles) throws IOException {
        StringWriter out = new StringWriter();
        try (Export export = ExportFormat.RSS.open(out, ExportOptions.standard())) {
            for (Findings article : articles) {
                export.add(article);
            }
        }
        return out.toString();
    }

    private static Findings day(String day, String... lines) {
        return Marked.by("on-" + day + ".txt", "The Gazette", null, day, lines);
    }

    @Test
    void whatALaterDayAddsIsNewOnThatDay() throws IOException {
        String feed = written(
                day(
                        "2025-05-13",
                        "Quotas",
                        "<v NOR GOV|Ada Lund> <u|said> <c|quotas & prices <would> rise>.".replace("<would>", "would")),
                day("2025-05-14", "Fleet", "<v TCD GOV|Idriss Saleh> <u|said> <c|the fleet had sailed at dawn>."));
        assertThat(feed).startsWith("<?xml").contains("<rss version=\"2.0\">").endsWith("</rss>\n");
        int fleet = feed.indexOf("<title>New: Idriss Saleh: the fleet had sailed at dawn</title>");
        int quotas = feed.indexOf("<title>New: Ada Lund: quotas &amp; prices would rise</title>");
        assertThat(fleet).isPositive().isLessThan(quotas);
        assertThat(feed.substring(fleet, quotas)).contains("<pubDate>Wed, 14 May 2025 00:00:00 GMT</pubDate>");
        assertThat(feed.substring(quotas)).contains("<pubDate>Tue, 13 May 2025 00:00:00 GMT</pubDate>");
    }

    @Test
    void idsHoldWhateverComesLater() throws IOException {
        Findings first = day("2025-05-13", "Quotas", "<v NOR GOV|Ada Lund> <u|said> <c|quotas would rise in June>.");
        Findings later = day("2025-05-14", "Fleet", "<v TCD GOV|Idriss Saleh> <u|said> <c|the fleet had sailed>.");
        String guid = written(first).replaceAll("(?s).*?<guid[^>]*>(.*?)</guid>.*", "$1");
        assertThat(guid).startsWith("urn:uuid:");
        assertThat(written(first, later)).contains(guid);
    }

    @Test
    void textIsTextWhateverItHolds() {
        assertThat(ChangeFeed.escaped("<script>&]]>\u0000\u000B\uD800 ok 😀"))
                .isEqualTo("&lt;script&gt;&amp;]]&gt; ok 😀");
    }

    @Test
    void noArticlesAreAnEmptyFeed() throws IOException {
        assertThat(written()).contains("<channel>").doesNotContain("<item>");
    }
}
