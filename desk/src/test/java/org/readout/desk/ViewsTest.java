package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.StoryEntry;
import org.readout.story.about.Arranger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each view shows of the demo's story, as a page, as JSON and as CSV. */
class ViewsTest {
    private static DemoDesk desk;

    @BeforeAll
    static void start() throws Exception {
        desk = new DemoDesk(List.of());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static Document page(String path) throws Exception {
        return desk.reader().page(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stories",
                "/story",
                "/article?id=ARTICLE",
                "/actors",
                "/actor?key=vladimir-putin",
                "/pair?one=rus&other=ukr",
                "/search?q=istanbul",
                "/sources",
                "/review"
            })
    void everyViewIsAPageJsonAndCsv(String given) throws Exception {
        String path = given.replace("ARTICLE", Browserless.encode(desk.article("Zelensky lands in Ankara")));
        int query = path.indexOf('?');
        String bare = query < 0 ? path : path.substring(0, query);
        String rest = query < 0 ? "" : path.substring(query);
        Document page = page(path);
        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.select("main#main")).hasSize(1);
        assertThat(page.select("footer a").eachAttr("href"))
                .containsExactly(bare + ".json" + rest, bare + ".csv" + rest);
        JsonNode json = new JsonMapper()
                .readTree(desk.reader().get(bare + ".json" + rest).body());
        assertThat(json.isObject()).isTrue();
        HttpResponse<String> csv = desk.reader().get(bare + ".csv" + rest);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(csv.body()).stream().toList();
        assertThat(rows)
                .hasSizeGreaterThan(1)
                .allMatch(r -> r.getFieldCount() == rows.getFirst().getFieldCount());
    }

    @Test
    void anArticleIsTakenOutOfItsStoryAndPutBack() throws Exception {
        try (DemoDesk own = new DemoDesk(List.of())) {
            Arranger.arrange(own.ledger());
            StoryEntry story = own.ledger().stories().getFirst();
            String id = own.ledger()
                    .articles(ArticleFilter.ofStory(story.id()), org.readout.ledger.Page.first(1))
                    .items()
                    .getFirst()
                    .id();
            Browserless reader = own.reader();
            assertThat(reader.page("/stories").select("ol.stories a").eachText())
                    .contains(story.title(), "The whole record");
            assertThat(reader.page("/story?id=" + Browserless.encode(story.id()))
                            .select("h1")
                            .text())
                    .isNotBlank();
            String path = "/article?id=" + Browserless.encode(id);
            assertThat(reader.page(path).select("form.story-of a").text()).isEqualTo(story.title());
            reader.post("/place", "article", id, "story", story.id(), "belongs", "no");
            assertThat(reader.page(path).select("form.story-of")).isEmpty();
            assertThat(own.ledger().stories().getFirst().articles()).isEqualTo(story.articles() - 1);
            reader.post("/place", "article", id, "story", story.id(), "belongs", "yes");
            assertThat(reader.page(path).select("form.story-of a").text()).isEqualTo(story.title());
            assertThat(reader.post("/place", "article", id, "story", "none", "belongs", "yes")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theModelsAreNotLoadedToRead() throws Exception {
        page("/story");
        assertThat(desk.loads()).isZero();
    }

    @Test
    void theStoryIsTheBriefWithLinksIntoTheDesk() throws Exception {
        Document page = page("/story");
        assertThat(page.text()).contains("Who’s coming?", "How did we get to this point?", "On the record");
        assertThat(page.select("figcaption a.open").attr("href")).startsWith("/article?id=");
        assertThat(page.select("#statements h3 a").eachAttr("href")).contains("/actor?key=vladimir-putin");
        String proof = page.select("figcaption a.open").attr("href");
        assertThat(page(proof).getElementById(proof.substring(proof.indexOf('#') + 1)))
                .isNotNull();
    }

    @Test
    void whatChangedSinceADayStandsInTheAddress() throws Exception {
        assertThat(page("/story?since=2025-05-14").select("#changed li")).isNotEmpty();
        assertThat(page("/story").select("#changed")).isEmpty();
    }

    @Test
    void aStateOfTheBriefHasAPermalink() throws Exception {
        Document early = page("/story?until=2025-05-12");
        assertThat(early.select(".strip").text()).contains("12 May 2025");
        assertThat(early.select("a.permalink").attr("href")).isEqualTo("/story?until=2025-05-12");
        assertThat(page("/story").select("a.permalink").attr("href")).isEqualTo("/story?version=1");
        assertThat(desk.reader().get("/story?until=1990-01-01").statusCode()).isEqualTo(404);
    }

    @Test
    void aLivePageAsksWhetherItChanged() throws Exception {
        String poll = page("/story").select("#renewed").attr("hx-get");
        assertThat(desk.reader().get(poll).statusCode()).isEqualTo(204);
        HttpResponse<String> other = desk.reader().get("/story/state?id=&at=other");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).contains("The story has changed").doesNotContain("<html");
    }

    @Test
    void anArticleMarksEveryFindingAndExplainsIt() throws Exception {
        Document page = page("/article?id=" + Browserless.encode(desk.article("After Istanbul")));
        assertThat(page.select(".card")).hasSizeGreaterThan(10);
        for (Element card : page.select(".card")) {
            assertThat(card.select("ul.why li")).as(card.id()).isNotEmpty();
            assertThat(page.select("[data-f~=(^| )" + card.attr("data-f") + "( |$)]")
                            .size())
                    .isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=prisoners                                | prisoner       |
            q=%22prisoner+swap%22                      | prisoner swap  |
            type=statement&speaker=Peskov              | Peskov         |
            type=statement&kind=direct&speaker=Zelensky| Zelensky       | paraphrase
            anonymity=anonymous                        | unnamed source | institution
            outlet=Baltic+Tribune&type=statement       | Baltic Tribune | Harbour Post
            from=2025-05-16&type=event                 | 16 May 2025    | 14 May 2025
            to=2025-05-11&type=event                   | 11 May 2025    | 14 May 2025
            event=agree                                | AGREE          | CONSULT
            status=declined                            | will not come  | possible
            country=TUR&type=event                     | Erdo           |
            cue=deny                                   | dismissed      |
            """)
    void filtersLiveInTheAddress(String query, String shown, String not) throws Exception {
        Document page = page("/search?" + query);
        assertThat(page.select("#results .hit")).isNotEmpty();
        assertThat(page.select("#results").text()).contains(shown);
        if (not != null) {
            assertThat(page.select("#results .hit").text()).doesNotContain(not);
        }
    }

    @Test
    void aSearchGoesOnFromPageToPage() throws Exception {
        Document first = page("/search?type=statement&size=20");
        Document second = page(first.select("a.next").attr("href"));
        assertThat(second.select("#results .hit a.open").eachAttr("href"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        first.select("#results .hit a.open").eachAttr("href"));
    }

    @Test
    void aPersonsPageTellsWhatItSaidAndHowThatChanged() throws Exception {
        Document page = page("/actor?key=volodymyr-zelensky");
        assertThat(page.select("h1").text()).isEqualTo("Volodymyr Zelensky");
        assertThat(page.text()).contains("What Volodymyr Zelensky said", "Coming or not", "With whom");
        assertThat(page.select("figure[data-draw=days] tbody tr")).hasSizeGreaterThan(1);
    }

    @Test
    void whatSeveralOutletsPrintInTheSameWordsIsOneLineWithAllItsPlaces() throws Exception {
        Document page = page("/actor?key=donald-trump");
        Element urged = page.select("#wants .hit").stream()
                .filter(l -> l.text().contains("urged Zelensky"))
                .findFirst()
                .orElseThrow();
        assertThat(page.select("#wants .hit").eachText().stream().filter(t -> t.contains("urged Zelensky")))
                .hasSize(1);
        assertThat(urged.select(".also a")).hasSize(2);
        // Nothing is lost to programs: a row each.
        assertThat(desk.reader()
                        .get("/actor.csv?key=donald-trump&table=positions")
                        .body()
                        .lines()
                        .filter(l -> l.contains("meeting at once")))
                .hasSize(3);
    }

    @Test
    void aStoryIsShownWithItsLatestReports() throws Exception {
        try (DemoDesk own = new DemoDesk(List.of())) {
            Arranger.arrange(own.ledger());
            Element story = own.reader().page("/").select("ol.stories > li").getFirst();
            assertThat(story.select(".latest a")).hasSize(3);
            assertThat(story.text()).contains("articles", "16 May 2025", "Capital Courier");
        }
    }

    @Test
    void aPairsPageTellsWhoDidWhatToWhom() throws Exception {
        Document page = page("/pair?one=rus&other=ukr");
        assertThat(page.select("h1").text()).isEqualTo("Russia and Ukraine");
        assertThat(page.select("#deeds tbody tr")).hasSizeGreaterThan(3);
        assertThat(page("/actors").select("#ties tbody tr a").eachText()).contains("Russia – Ukraine");
    }

    @Test
    void sourcesTellWhatIsUnnamedAndWhoCopiesWhom() throws Exception {
        Document page = page("/sources");
        assertThat(page.select("svg.share")).isNotEmpty();
        assertThat(page.text()).contains("Who copies whom", "CPA", "credits another report");
    }

    @ParameterizedTest
    @CsvSource({
        "/article, 400",
        "/article?id=nothing, 404",
        "/article?id=%00, 404",
        "/actor?key=nobody-at-all, 404",
        "/pair?one=rus, 400",
        "/pair?one=rus&other=nobody, 404",
        "/story?id=none, 404",
        "/story?since=yesterday, 400",
        "/story?since=v99, 404",
        "/story?version=99, 404",
        "/story?version=first, 400",
        "/search?from=2025-13-01, 400",
        "/search?event=dance, 400",
        "/search?size=0, 400",
        "/search?q=a&after=x, 400",
        "/search.json?event=dance, 400",
        "/search.csv?kind=loud, 400"
    })
    void whatMakesNoSenseIsRefusedWithAReason(String path, int status) throws Exception {
        HttpResponse<String> answer = desk.reader().get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "org.readout");
    }

    @Test
    void everyOperatorOfASearchIsOnlyText() throws Exception {
        for (String q :
                List.of("\"", "AND", "NEAR(", "a*", "^x", "col:x", "-", "--", "(", "'; DROP TABLE article", "😀")) {
            assertThat(desk.reader().get("/search?q=" + Browserless.encode(q)).statusCode())
                    .as(q)
                    .isEqualTo(200);
        }
        assertThat(desk.reader().get("/search?q=" + "a".repeat(301)).statusCode())
                .isEqualTo(400);
    }
}
