package org.readout.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.readout.model.Article;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.read.ReaderContract;

class HtmlReaderTest extends ReaderContract {
    @Override
    protected String name() {
        return "page.html";
    }

    @Override
    protected String good() {
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Harbour talks open - The Elma Post</title>
            <link rel="canonical" href="https://elmapost.example/harbour">
            <meta property="og:site_name" content="The Elma Post">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
              "headline": "Harbour talks open", "datePublished": "2031-03-03T18:02:00+01:00", "dateModified": "2031-03-03T19:00:00+01:00",
              "author": [{"@type": "Person", "name": "Ada Quill"}], "publisher": {"name": "The Elma Post"}}]}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news and more of it</a></li></ul></nav>
            <main><article><h1>Harbour talks open</h1><p class="byline">By Ada Quill</p>
            <figure><img src="a.jpg"><figcaption>The harbour of Port Elma at dawn</figcaption></figure>
            <p>A member of the delegation said on Monday that the caf&eacute; meeting would go on, &ldquo;whatever&rdquo; others &amp; rivals say.</p>
            <div class="newsletter-signup"><p>Sign up for our newsletter, it is free, and it comes every morning.</p></div>
            <h2>What comes next?</h2>
            <p>Nobody from the other side has said who will come, and the hosts of the
               talks, who have kept silent so far, would not guess.</p>
            <ul><li>The north wants its fishing grounds back, and says so.</li><li>The south wants the pier rebuilt first.</li></ul>
            </article></main>
            <section class="related"><h2>Related stories</h2><p>A long story about something else, with commas, and more, and more of it.</p></section>
            <footer><p>Copyright The Elma Post, all rights reserved, and so on, and so on.</p></footer></body></html>
            """;
    }

    @Override
    protected String nested(int depth) {
        return "<html><body>" + "<div>".repeat(depth) + "<p>The delegation met, it was said, in a café."
                + "</div>".repeat(depth);
    }

    @Test
    void takesTheReportAndLeavesTheRest() {
        Article article = read(name(), good()).only();
        assertThat(article.blocks().stream().map(b -> b.kind() + " " + b.span().of(article.text())))
                .containsExactly(
                        "HEADLINE Harbour talks open",
                        "BYLINE By Ada Quill",
                        "CAPTION The harbour of Port Elma at dawn",
                        "PARAGRAPH A member of the delegation said on Monday that the café meeting would go on, “whatever” others & rivals say.",
                        "HEADING What comes next?",
                        "PARAGRAPH Nobody from the other side has said who will come, and the hosts of the talks, who have kept silent so far, would not guess.",
                        "PARAGRAPH The north wants its fishing grounds back, and says so.",
                        "PARAGRAPH The south wants the pier rebuilt first.");
    }

    @Test
    void believesWhatThePageSaysOfItself() {
        Article article = read(name(), good()).only();
        assertThat(article.headline()).isEqualTo("Harbour talks open");
        assertThat(article.byline()).containsExactly("Ada Quill");
        assertThat(article.outlet()).isEqualTo("The Elma Post");
        assertThat(article.url()).isEqualTo("https://elmapost.example/harbour");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.published())
                .isEqualTo(new Published(
                        LocalDate.of(2031, 3, 3), OffsetDateTime.parse("2031-03-03T18:02+01:00"), "metadata"));
        assertThat(article.modified()).isEqualTo("2031-03-03T19:00+01:00");
    }

    @Test
    void knowsWhereInThePageItsTextStands() {
        String page = good();
        Article article = read(name(), page).only();
        for (String words : List.of(
                "Harbour talks open", "the café meeting", "“whatever”", "others & rivals", "hosts of the talks")) {
            int at = article.text().indexOf(words);
            Span there =
                    article.source().source(new Span(at, at + words.length())).orElseThrow();
            assertThat(Parser.unescapeEntities(there.of(page), false).replaceAll("\\s+", " "))
                    .isEqualTo(words);
        }
    }

    @Test
    void mapsEveryCharacterOfRandomPages() {
        Random random = new Random(5);
        String[] bits = {
            "word",
            " ",
            "\n  ",
            "&amp;",
            "&eacute;",
            "<b>bold</b>",
            "<a href=x>a link</a>",
            "&#8217;",
            "😀",
            "é",
            ", and ",
            "&nbsp;",
            "<i>",
            "</i>",
            "&lt;",
            "e\u0301",
            "<br>",
            "&copy",
            "&unknown;"
        };
        for (int round = 0; round < 200; round++) {
            StringBuilder page = new StringBuilder("<html><body><article><h1>Some headline here</h1>");
            for (int p = 0; p < 3; p++) {
                page.append("<p>It begins here, as reports do, with words enough to count as prose. ");
                for (int i = 0; i < 30; i++) {
                    page.append(bits[random.nextInt(bits.length)]);
                }
                page.append("</p>");
            }
            page.append("</article>");
            Article article = read("p.html", page.toString()).only();
            for (int i = 0; i < article.text().length(); i++) {
                Optional<Span> there = article.source().source(new Span(i, i + 1));
                if (there.isPresent()) {
                    String source = Parser.unescapeEntities(there.get().of(page), false);
                    char c = article.text().charAt(i);
                    assertThat(c == ' ' ? source.isBlank() || source.equals("\u00a0") : source.indexOf(c) >= 0)
                            .as("%s at %d against %s in %s", c, i, source, page)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void refusesAPageWithoutAnArticle() {
        assertThat(read("x.html", "<html><body><nav><a href=a>Home</a></nav></body></html>")
                        .problems())
                .hasSize(1);
    }
}
