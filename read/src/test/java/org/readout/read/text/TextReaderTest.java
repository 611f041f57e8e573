package org.readout.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.model.Article;
import org.readout.read.ReaderContract;

class TextReaderTest extends ReaderContract {
    @Override
    protected String name() {
        return "report.txt";
    }

    @Override
    protected String good() {
        return """
            Delegations gather for harbour talks

            By Ada Quill, Northwind Wire

            PORT ELMA, March 3 (Northwind Wire) - A member of the delegation said on Monday that the café meeting would go on.

            Nobody from the other side has said who will come.
            """;
    }

    @Test
    void leavesTheTextAsItIs() {
        String text = "\tHarbour talks open\r\n\r\nThe two  sides met on Monday, officials said.\r\n";
        assertThat(read("a.txt", text).only().text()).isEqualTo(text);
    }

    @Test
    void tellsThePartsOfAReport() {
        assertThat(parts("""
                Harbour talks open as rivals trade blame
                THE ELMA POST
                By Ada Quill and Bo Renn, CNN
                Published 3 March 2031
                PORT ELMA, Norland (AP) — The two sides met on Monday, officials said, after weeks of delay.
                Nobody would say how long the meeting might last, or what was on the table.
                What happens next?
                A second round is planned for Thursday, according to the hosts of the meeting.
                Read more: The harbour dispute in five charts
                Correction: An earlier version misspelled the name of the harbour master.
                Cy Dunn contributed reporting.
                © 2031 The Elma Post. All rights reserved.
                """))
                .containsExactly(
                        "HEADLINE Harbour talks open as rivals trade blame",
                        "OTHER THE ELMA POST",
                        "BYLINE By Ada Quill and Bo Renn, CNN",
                        "OTHER Published 3 March 2031",
                        "DATELINE PORT ELMA, Norland (AP) —",
                        "PARAGRAPH The two sides met on Monday, officials said, after weeks of delay.",
                        "PARAGRAPH Nobody would say how long the meeting might last, or what was on the table.",
                        "HEADING What happens next?",
                        "PARAGRAPH A second round is planned for Thursday, according to the hosts of the meeting.",
                        "OTHER Read more: The harbour dispute in five charts",
                        "CORRECTION Correction: An earlier version misspelled the name of the harbour master.",
                        "CONTRIBUTORS Cy Dunn contributed reporting.",
                        "COPYRIGHT © 2031 The Elma Post. All rights reserved.");
    }

    @Test
    void knowsAnOutletAboveTheHeadline() {
        Article article = read("a.txt", """
                The Elma Post
                Harbour talks open as rivals trade blame
                By Staff Writer
                3 March 2031

                The two sides met on Monday, officials said.
                """).only();
        assertThat(article.headline()).isEqualTo("Harbour talks open as rivals trade blame");
        assertThat(article.outlet()).isEqualTo("The Elma Post");
        assertThat(article.date()).isEqualTo("2031-03-03");
        assertThat(article.byline()).isEmpty();
    }

    @Test
    void gathersWhatTheLinesSay() {
        Article article = read("a.txt", """
                Harbour talks open as rivals trade blame
                By Ada Quill and Bo Renn, CNN
                Published 3 March 2031 18:02 GMT
                (CNN) — The two sides met on Monday, officials said.
                CNN’s Cy Dunn and Di Lauer contributed reporting.
                """).only();
        assertThat(article.headline()).isEqualTo("Harbour talks open as rivals trade blame");
        assertThat(article.byline()).containsExactly("Ada Quill", "Bo Renn");
        assertThat(article.outlet()).isEqualTo("CNN");
        assertThat(article.wire()).isEqualTo("CNN");
        assertThat(article.date()).isEqualTo("2031-03-03");
        assertThat(article.contributors()).containsExactly("Cy Dunn", "Di Lauer");
    }

    @Test
    void joinsLinesWrappedAtAWidth() {
        assertThat(parts("""
                Harbour talks open

                PORT ELMA - The two sides met on Monday for the first time since the
                harbour was closed, officials of both governments said, and agreed to
                meet again before the end of the week if nothing came in between.

                Nobody would say how long the next meeting might last, or whether the
                question of the fishing grounds would be taken up then, as the north
                has demanded.
                """))
                .hasSize(4)
                .element(3)
                .asString()
                .startsWith("PARAGRAPH Nobody would say")
                .endsWith("has demanded.");
    }

    @Test
    void readsAParagraphAsTheBeginningWhereThereIsNoHeadline() {
        assertThat(parts("""
                The government of Norland has fallen after eighteen months of turmoil, its prime minister said on Friday.

                Her party had lost a vote the night before.
                """)).allMatch(part -> part.startsWith("PARAGRAPH"));
    }

    private static List<String> parts(String text) {
        Article article = read("a.txt", text).only();
        return article.blocks().stream()
                .map(block -> block.kind() + " " + block.span().of(article.text()))
                .toList();
    }
}
