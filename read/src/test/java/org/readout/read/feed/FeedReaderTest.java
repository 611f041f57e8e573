package org.readout.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.readout.model.Article;
import org.readout.read.ReaderContract;

class FeedReaderTest extends ReaderContract {
    @Override
    protected String name() {
        return "feed.xml";
    }

    @Override
    protected String good() {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Elma Post</title><link>https://elmapost.example/</link><description>News</description><language>en</language>
            <item><title>Harbour talks open &amp; close</title><link>https://elmapost.example/1</link><dc:creator>Ada Quill</dc:creator>
            <pubDate>Mon, 03 Mar 2031 18:02:00 +0100</pubDate><description>Short.</description>
            <content:encoded><![CDATA[<p>A member of the delegation said the café meeting would go on.</p><p>Nobody said who will come.</p>]]></content:encoded></item>
            <item><title>Pier to be rebuilt</title><link>https://elmapost.example/2</link><description>The pier of Port Elma will be rebuilt, the mayor said.</description></item>
            </channel></rss>
            """;
    }

    @Override
    protected String nested(int depth) {
        return "<rss version='2.0'><channel><item><title>x</title><description>" + "<a>".repeat(depth)
                + "</a>".repeat(depth) + "</description></item></channel></rss>";
    }

    @Test
    void makesAnArticleOfEachItem() {
        Outcome outcome = read(name(), good());
        assertThat(outcome.articles()).extracting(Article::file).containsExactly("feed.xml#1", "feed.xml#2");
        Article first = outcome.articles().getFirst();
        assertThat(first.headline()).isEqualTo("Harbour talks open & close");
        assertThat(first.text())
                .isEqualTo(
                        "Harbour talks open & close\nA member of the delegation said the café meeting would go on.\nNobody said who will come.");
        assertThat(first.byline()).containsExactly("Ada Quill");
        assertThat(first.outlet()).isEqualTo("The Elma Post");
        assertThat(first.url()).isEqualTo("https://elmapost.example/1");
        assertThat(first.published().time()).isEqualTo("2031-03-03T17:02Z");
        assertThat(first.published().from()).isEqualTo("feed");
    }

    @Test
    void readsAtom() {
        Article article = read("a.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Elma Radio</title><id>x</id><updated>2031-03-03T10:00:00Z</updated>
                <entry><title type="html">Talks &lt;i&gt;open&lt;/i&gt;</title><id>y</id><link href="https://r.example/1"/><published>2031-03-02T10:00:00Z</published><updated>2031-03-03T10:00:00Z</updated>
                <author><name>Bo Renn</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The delegations met.</p></div></content></entry></feed>
                """).only();
        assertThat(article.format()).isEqualTo("atom");
        assertThat(article.headline()).isEqualTo("Talks open");
        assertThat(article.date()).isEqualTo("2031-03-02");
        assertThat(article.byline()).containsExactly("Bo Renn");
        assertThat(article.text()).contains("The delegations met.");
    }

    @Test
    void readsTheDoctypeAndNamedCharactersOfOldRss() {
        Article article = read("old.xml", """
                <?xml version="1.0"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd">
                <rss version="0.91"><channel><title>Elma</title><link>http://e.example</link><description>d</description><language>en</language>
                <item><title>Caf&eacute; talks & more</title><link>http://e.example/1</link><description>AT&T said so.</description></item></channel></rss>
                """).only();
        assertThat(article.headline()).isEqualTo("Café talks & more");
    }

    @Test
    void readsJsonFeed() {
        Article article = read("feed.json", """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Elma Radio", "items": [{"id": "1", "url": "https://r.example/1",
                 "title": "Talks open", "content_html": "<p>The delegations met.</p>", "date_published": "2031-03-03T10:00:00Z", "authors": [{"name": "Bo Renn"}]}]}
                """).only();
        assertThat(article.outlet()).isEqualTo("Elma Radio");
        assertThat(article.date()).isEqualTo("2031-03-03");
        assertThat(article.text()).isEqualTo("Talks open\nThe delegations met.");
    }
}
