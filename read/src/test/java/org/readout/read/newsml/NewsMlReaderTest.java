package org.readout.read.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.model.Article;
import org.readout.read.ReaderContract;

class NewsMlReaderTest extends ReaderContract {
    @Override
    protected String name() {
        return "item.xml";
    }

    @Override
    protected String good() {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:nw.example:20310303:1" version="4" xml:lang="en">
            <itemMeta><itemClass qcode="ninat:text"/><provider literal="NW"><name>Northwind Wire</name></provider><versionCreated>2031-03-03T19:00:00Z</versionCreated>
            <firstCreated>2031-03-03T18:00:00Z</firstCreated><pubStatus qcode="stat:usable"/><edNote>Corrects the spelling of the harbour's name</edNote></itemMeta>
            <contentMeta><headline>Harbour talks open</headline><by>By Ada Quill</by><language tag="en"/></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
            <h1>Harbour talks open</h1><p>PORT ELMA (Northwind) - A member of the delegation said the <b>café</b> meeting would go on.</p><p>Nobody said who will come.</p>
            </body></html></inlineXML></contentSet></newsItem>
            """;
    }

    @Override
    protected String nested(int depth) {
        return "<newsItem>" + "<contentSet>".repeat(depth) + "</contentSet>".repeat(depth) + "</newsItem>";
    }

    @Test
    void readsAnItem() {
        Article article = read(name(), good()).only();
        assertThat(article.id()).isEqualTo("urn:newsml:nw.example:20310303:1");
        assertThat(article.version()).isEqualTo("4");
        assertThat(article.outlet()).isEqualTo("Northwind Wire");
        assertThat(article.byline()).containsExactly("Ada Quill");
        assertThat(article.dateline()).isEqualTo("PORT ELMA");
        assertThat(article.published().time()).isEqualTo("2031-03-03T18:00Z");
        assertThat(article.modified()).isEqualTo("2031-03-03T19:00Z");
        assertThat(article.corrections()).containsExactly("Corrects the spelling of the harbour's name");
        assertThat(article.text()).isEqualTo("""
                Harbour talks open
                By Ada Quill
                PORT ELMA (Northwind) - A member of the delegation said the café meeting would go on.
                Nobody said who will come.""");
    }

    @ParameterizedTest
    @CsvSource({"canceled", "withheld"})
    void leavesOutWhatIsWithdrawn(String status) {
        Outcome outcome = read(name(), good().replace("stat:usable", "stat:" + status));
        assertThat(outcome.articles()).isEmpty();
        assertThat(outcome.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains(status));
    }

    @Test
    void readsEachItemOfAMessage() {
        String item = good().substring(good().indexOf("<newsItem"));
        Outcome outcome = read(
                "m.xml",
                "<newsMessage><itemSet><packageItem/>" + item + item.replace("ninat:text", "ninat:picture")
                        + item.replace(":1\"", ":2\"") + "</itemSet></newsMessage>");
        assertThat(outcome.articles()).extracting(Article::file).containsExactly("m.xml#2", "m.xml#4");
        assertThat(outcome.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).startsWith("item 3 ").contains("picture"));
    }

    @Test
    void readsNitf() {
        Article article = read("n.xml", """
                <nitf><head><docdata><date.issue norm="20310303T180000Z"/><doc-id id-string="n1"/></docdata><pubdata name="The Elma Post"/></head>
                <body><body.head><hedline><hl1>Harbour talks open</hl1></hedline><byline>By <person>ADA QUILL</person><byttl>Staff Writer</byttl></byline>
                <dateline><location>PORT ELMA</location></dateline></body.head>
                <body.content><block><p>The delegations met on Monday.</p><media><media-caption>A pier</media-caption></media></block></body.content></body></nitf>
                """).only();
        assertThat(article.format()).isEqualTo("nitf");
        assertThat(article.byline()).containsExactly("Ada Quill");
        assertThat(article.dateline()).isEqualTo("PORT ELMA");
        assertThat(article.date()).isEqualTo("2031-03-03");
        assertThat(article.text()).endsWith("The delegations met on Monday.");
    }

    @Test
    void refusesXmlThatItDoesNotKnowByName() {
        assertThat(read("x.xml", "<?xml version='1.0'?><recipe><step>Stir.</step></recipe>")
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("recipe"));
    }
}
