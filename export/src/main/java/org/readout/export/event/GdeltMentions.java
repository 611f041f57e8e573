package org.readout.export.event;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.export.ExportOptions;
import org.readout.export.table.Row;
import org.readout.export.table.Rows;
import org.readout.export.table.Table;
import org.readout.model.Article;
import org.readout.model.CodePoints;
import org.readout.model.Findings;
import org.readout.model.Span;
import org.readout.story.Brief.EventEntry;
import org.readout.story.Brief.Who;

/**
 * GDELT 2.0's table of mentions: each report of each event of {@link GdeltEvents}, with the sentence and the offsets of
 * the actors and the act, in code points of the article's text. Sixteen columns.
 */
public final class GdeltMentions implements Export {
    public static final Table TABLE = Table.of("gdelt-mentions", """
            GLOBALEVENTID: integer
            EventTimeDate: integer
            MentionTimeDate: integer
            MentionType: integer
            MentionSourceName
            MentionIdentifier
            SentenceID: integer
            Actor1CharOffset: integer
            Actor2CharOffset: integer
            ActionCharOffset: integer
            InRawText: integer
            Confidence: integer
            MentionDocLen: integer
            MentionDocTone: decimal
            MentionDocTranslationInfo
            Extras
            """);

    private static final int WEB = 1;
    private static final int CITATION = 2;

    private final Rows rows;
    private final ExportOptions options;
    private final List<Findings> story = new ArrayList<>();

    public GdeltMentions(Rows rows, ExportOptions options) {
        this.rows = rows;
        this.options = options;
    }

    @Override
    public void add(Findings findings) {
        story.add(findings);
    }

    @Override
    public void close() throws IOException {
        GdeltId ids = new GdeltId();
        for (Joined joined : Joined.of(story, options)) {
            EventEntry entry = joined.entry();
            Long first = Stamp.of(joined.mentions().getFirst().findings().article());
            for (Pair<Who> pair : Pair.of(entry.sources(), entry.targets())) {
                long id = ids.of(joined, pair);
                for (Mention mention : joined.mentions()) {
                    rows.add(row(mention, pair).set("GLOBALEVENTID", id).set("EventTimeDate", first));
                }
            }
        }
        rows.close();
    }

    private static Row row(Mention mention, Pair<Who> pair) {
        Article article = mention.findings().article();
        CodePoints points = new CodePoints(article.text());
        boolean web = article.url() != null && host(article.url()) != null;
        List<Span> trigger = mention.event().trigger();
        return TABLE.row()
                .set("MentionTimeDate", Stamp.of(article))
                .set("MentionType", web ? WEB : CITATION)
                .set("MentionSourceName", web ? host(article.url()) : article.outlet())
                .set("MentionIdentifier", web ? article.url() : article.file())
                .set(
                        "SentenceID",
                        Sentences.number(mention.findings(), mention.event().evidence()))
                .set("Actor1CharOffset", offset(Side.span(mention.event().sources(), pair.source()), points))
                .set("Actor2CharOffset", offset(Side.span(mention.event().targets(), pair.target()), points))
                .set(
                        "ActionCharOffset",
                        offset(
                                trigger.isEmpty()
                                        ? mention.event().evidence().spans().getFirst()
                                        : trigger.getFirst(),
                                points))
                .set("InRawText", 1)
                .set("MentionDocLen", points.point(article.text().length()));
    }

    private static int offset(@Nullable Span span, CodePoints points) {
        return span == null ? -1 : points.point(span.start());
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            String host = url == null ? null : new URI(url).getHost();
            return host != null && host.startsWith("www.") ? host.substring(4) : host;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
