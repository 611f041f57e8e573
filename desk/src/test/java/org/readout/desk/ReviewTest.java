package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.model.Findings;
import org.readout.model.Statement;

/** What people decide shows everywhere, outlives re-reading, and can be undone. */
class ReviewTest {
    private DemoDesk desk;
    private Browserless reader;
    private String article;
    private Statement statement;
    private String words;

    @BeforeEach
    void start() throws Exception {
        desk = new DemoDesk(List.of());
        reader = desk.reader();
        article = desk.article("Zelensky lands in Ankara");
        Findings findings = desk.ledger().findings(article).orElseThrow();
        statement = findings.statements().stream()
                .filter(s ->
                        s.content().getFirst().of(findings.article().text()).contains("I am not going"))
                .findFirst()
                .orElseThrow();
        words = "I am not going to Istanbul myself";
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private HttpResponse<String> decide(String action, String... more) throws Exception {
        String[] fields = {"article", article, "finding", statement.id(), "action", action};
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return reader.post("/decide", all);
    }

    private String undo(HttpResponse<String> made) throws Exception {
        String page = made.headers().firstValue("Location").orElseThrow();
        String number = reader.page(page).select(".told input[name=number]").val();
        return reader.post("/undo", "number", number)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String brief() throws Exception {
        return reader.page("/story").select("#statements").text();
    }

    private String found() throws Exception {
        return reader.page("/search?type=statement&q=myself")
                .select("#results .hits")
                .text();
    }

    private String card() throws Exception {
        Document page = reader.page("/article?id=" + Browserless.encode(article));
        return page.select("#f-" + statement.id()).text();
    }

    @Test
    void aVersionStaysAsItWasSeen() throws Exception {
        String permalink = reader.page("/story").select("a.permalink").attr("href");
        assertThat(permalink).isEqualTo("/story?version=1");
        decide("reject");
        Document kept = reader.page(permalink);
        assertThat(kept.select("#statements").text()).contains(words);
        assertThat(kept.select(".strip-bar b").text()).startsWith("Version 1, ");
        assertThat(kept.select(".otherwise")).isEmpty();
        assertThat(reader.page("/story").select("a.permalink").attr("href")).isEqualTo("/story?version=2");
        assertThat(reader.page("/story").select("#versions li a").eachAttr("href"))
                .containsExactly("/story?version=2", "/story?version=1");
        String changed = reader.page("/story?since=v1").select("#changed").text();
        assertThat(changed).contains("version 1").contains(words);
        assertThat(reader.get(permalink.replace("/story", "/story.json")).body())
                .contains(words);
    }

    @Test
    void whatIsRejectedIsShownNoMoreUntilItIsUndone() throws Exception {
        assertThat(brief()).contains(words);
        assertThat(found()).contains(words);
        HttpResponse<String> made = decide("reject");
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(brief()).doesNotContain(words);
        assertThat(found()).doesNotContain(words);
        assertThat(card()).isEmpty();
        undo(made);
        assertThat(brief()).contains(words);
        assertThat(card()).contains(words);
        assertThat(reader.page("/review").select("#decisions del").text()).contains("Wrong");
    }

    @Test
    void aReassignedSpeakerIsShownAsSetByAPerson() throws Exception {
        decide("reassign", "actor", "Vladimir Putin");
        assertThat(card()).contains("Vladimir Putin", "speaker set by a person");
        assertThat(brief()).contains("speaker set by a person");
        assertThat(reader.page("/actor?key=vladimir-putin")
                        .select(".t-statement")
                        .text())
                .contains(words);
        assertThat(reader.page("/actor?key=volodymyr-zelensky")
                        .select(".t-statement")
                        .text())
                .doesNotContain(words);
    }

    @Test
    void mergedActorsAreOne() throws Exception {
        reader.post("/decide", "action", "merge", "subject", "rustem-umerov", "actor", "Volodymyr Zelensky");
        assertThat(reader.page("/actors").select("#nodes").text()).doesNotContain("Umerov");
        assertThat(reader.page("/review").select("#decisions").text()).contains("is the same as Volodymyr Zelensky");
    }

    @Test
    void decisionsSurviveANewReading() throws Exception {
        decide("reject");
        Findings again = desk.ledger().findings(article).orElseThrow();
        List<Statement> renumbered = again.statements().stream()
                .map(s -> new Statement(
                        "n" + s.id(),
                        s.source(),
                        s.cue(),
                        s.content(),
                        s.kind(),
                        s.addressee(),
                        s.medium(),
                        s.time(),
                        s.hedge(),
                        s.within(),
                        s.evidence(),
                        s.why()))
                .toList();
        desk.ledger()
                .renew(
                        article,
                        new Findings(
                                again.article(),
                                again.sentences(),
                                renumbered,
                                again.events(),
                                again.gatherings(),
                                again.attendance(),
                                again.positions(),
                                again.times(),
                                again.names(),
                                again.uncoded()));
        assertThat(reader.page("/article?id=" + Browserless.encode(article))
                        .select(".card.t-statement")
                        .text())
                .doesNotContain(words)
                .isNotBlank();
    }

    @Test
    void wrongDecisionsAreRefused() throws Exception {
        assertThat(decide("dance").statusCode()).isEqualTo(400);
        assertThat(decide("reassign").statusCode()).isEqualTo(400);
        assertThat(reader.post("/undo", "number", "99").statusCode()).isEqualTo(404);
        assertThat(reader.post("/decide", "action", "reject", "article", "none", "finding", "s1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.ledger().decisions()).isEmpty();
    }

    @Test
    void aPastedArticleIsReadAndKept() throws Exception {
        HttpResponse<String> added = reader.post(
                "/add",
                "text",
                "VIENNA — Austrian Chancellor Christian Stocker said on Monday that he would attend the talks in Vienna.",
                "headline",
                "Chancellor to attend",
                "outlet",
                "The Danube Post",
                "date",
                "2025-06-02");
        assertThat(added.statusCode()).isEqualTo(303);
        Document page = reader.page(added.headers().firstValue("Location").orElseThrow());
        assertThat(page.text()).contains("Chancellor to attend", "The Danube Post", "2 June 2025", "Christian Stocker");
        assertThat(page.select(".card.t-statement")).isNotEmpty();
        assertThat(desk.loads()).isEqualTo(1);
        assertThat(reader.page("/search?q=stocker").select(".hit")).isNotEmpty();
        assertThat(reader.post("/add", "text", "  ").statusCode()).isEqualTo(400);
        assertThat(reader.post("/add", "text", "x", "date", "soon").statusCode())
                .isEqualTo(400);
    }
}
