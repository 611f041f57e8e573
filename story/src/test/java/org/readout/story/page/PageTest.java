package org.readout.story.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.model.Attendance.Status;
import org.readout.model.EventType;
import org.readout.model.Factuality;
import org.readout.model.Findings;
import org.readout.model.Gathering.State;
import org.readout.model.Position.Stance;
import org.readout.model.Statement.Anonymity;
import org.readout.story.Story;
import org.readout.story.Told;
import tools.jackson.databind.JsonNode;

/** What the page promises its readers, tried in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
    private final Chromium browser;
    private Path page;

    private final Path folder;

    PageTest(@TempDir Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        browser = new Chromium();
    }

    @BeforeAll
    void write() throws IOException {
        page = write(
                "brief.html", told("Bell", "2031-05-12", Status.POSSIBLE), told("Post", "2031-05-13", Status.DECLINED));
    }

    @AfterAll
    void quit() throws IOException {
        browser.close();
    }

    private static Findings told(String outlet, String day, Status status) {
        Told told = Told.by(
                outlet,
                day,
                "Talks near, writes the " + outlet,
                "The talks in Port Selim are near, the " + outlet + " has learned.",
                "\"We will look at every offer of the " + outlet
                        + " with care,\" Ada Lund told reporters 👍🏽 on the pier.",
                "Arland demands a ban on " + outlet + " nets since 3 May.",
                "Borduria closed its ports to " + outlet + " ships.");
        String said = told.says(
                "Ada Lund/ARL",
                Anonymity.NAMED,
                "told",
                "\"We will look at every offer of the " + outlet + " with care,\"");
        return told.gathering(
                        "The talks in Port Selim", State.PLANNED, "Port Selim/ARL", "2031-05-20", "X/ARL", "Y/BOR")
                .comes("Ada Lund/ARL", status, said, "Ada Lund")
                .position("X/ARL", "nets", Stance.DEMANDS, "a ban on " + outlet + " nets")
                .dated("3 May", "2031-05-03")
                .event("Y/BOR", EventType.COERCE, "X/ARL", Factuality.HAPPENED, null, "closed its ports")
                .findings();
    }

    private Path write(String name, Findings... findings) throws IOException {
        StringBuilder html = new StringBuilder();
        new HtmlPage().write(new Story(List.of(findings)).brief(null), html);
        return Files.writeString(folder.resolve(name), html);
    }

    private void open() throws InterruptedException {
        browser.open(page.toUri().toString());
    }

    @Test
    void itAsksForNothingAndNothingFails() throws Exception {
        open();
        assertThat(browser.requests()).hasSize(1).allMatch(url -> url.startsWith("file:"));
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.eval("performance.getEntriesByType('resource').length")
                        .asInt())
                .isZero();
    }

    @Test
    void openingALineShowsItsSentenceWithSourceCueAndContentToldApart() throws Exception {
        open();
        assertThat(browser.eval("document.querySelector('.said figure').checkVisibility()")
                        .asBoolean())
                .isFalse();
        browser.eval("document.querySelector('.said > summary').click()");
        assertThat(browser.eval("document.querySelector('.said figure').checkVisibility()")
                        .asBoolean())
                .isTrue();
        assertThat(browser.eval("document.querySelector('.said blockquote .r-source').textContent")
                        .asString())
                .isEqualTo("Ada Lund");
        assertThat(browser.eval("document.querySelector('.said blockquote .r-cue').textContent")
                        .asString())
                .isEqualTo("told");
        assertThat(browser.eval("document.querySelector('.said blockquote .r-content').textContent")
                        .asString())
                .startsWith("\"We will look");
        // Each role has a label of its own, for those who see no colour.
        assertThat(browser.eval("['source','cue','content'].map(r => getComputedStyle(document.querySelector("
                                + "'.said blockquote .r-' + r), '::before').content).join()")
                        .asString())
                .contains("who", "said", "what");
    }

    @Test
    void theLinkOfALineLeadsToItsSentenceInTheArticleAndOpensIt() throws Exception {
        open();
        browser.eval("document.querySelector('.said > summary').click()");
        browser.eval("document.querySelector('.said a.open').click()");
        Thread.sleep(600);
        assertThat(browser.eval("document.querySelector(':target').textContent").asString())
                .contains("We will look");
        assertThat(browser.eval("document.querySelector(':target').closest('details.article').open")
                        .asBoolean())
                .isTrue();
        assertThat(browser.eval("(r => r.top >= 0 && r.bottom <= innerHeight)"
                                + "(document.querySelector(':target').getBoundingClientRect())")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theKeysMoveOpenReadCloseSearchAndHelp() throws Exception {
        open();
        browser.press("j", "j");
        String first = browser.eval("document.querySelector('.current').id").asString();
        browser.press("j", "j");
        assertThat(browser.eval("document.querySelector('.current').id").asString())
                .isNotEqualTo(first);
        browser.press("k", "k");
        assertThat(browser.eval("document.querySelector('.current').id").asString())
                .isEqualTo(first);
        browser.press("Enter", "\r");
        assertThat(browser.eval("document.querySelector('.current').open").asBoolean())
                .isTrue();
        browser.press("o", "o");
        assertThat(browser.eval("location.hash").asString()).startsWith("#a");
        browser.press("Escape", "");
        assertThat(browser.eval("document.querySelector('.current').open").asBoolean())
                .isFalse();
        browser.press("?", "?");
        assertThat(browser.eval("document.getElementById('help').open").asBoolean())
                .isTrue();
        browser.press("Escape", "");
        assertThat(browser.eval("document.getElementById('help').open").asBoolean())
                .isFalse();
        browser.press("/", "/");
        assertThat(browser.eval("document.activeElement.id").asString()).isEqualTo("find");
    }

    @Test
    void theSearchLeavesTheLinesThatMatch() throws Exception {
        open();
        browser.eval(search("every offer post"));
        String shown = "[...document.querySelectorAll('details.line:not(.plain)')].filter(l => l.checkVisibility())";
        assertThat(browser.eval(shown + ".length").asInt()).isPositive();
        assertThat(browser.eval(shown + ".every(l => l.textContent.includes('offer'))")
                        .asBoolean())
                .isTrue();
        assertThat(browser.eval("document.getElementById('found').textContent").asString())
                .contains(" of ");
        browser.eval(search("xyzzy"));
        assertThat(browser.eval(shown + ".length").asInt()).isZero();
        browser.press("/", "/");
        browser.press("Escape", "");
        assertThat(browser.eval(shown + ".length").asInt()).isPositive();
    }

    private static String search(String words) {
        return "(f => { f.value = '" + words
                + "'; f.dispatchEvent(new Event('input')); })(document.getElementById('find'))";
    }

    @Test
    void withoutScriptsEverythingIsThereAndOpens() throws Exception {
        browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open();
            JsonNode root = browser.send("DOM.getDocument", Map.of("depth", -1)).path("root");
            int line = browser.send(
                            "DOM.querySelector",
                            Map.of("nodeId", root.path("nodeId").asInt(), "selector", "details.said > summary"))
                    .path("nodeId")
                    .asInt();
            browser.send("DOM.focus", Map.of("nodeId", line));
            browser.press("Enter", "\r");
            String html = browser.send(
                            "DOM.getOuterHTML",
                            Map.of("nodeId", root.path("nodeId").asInt()))
                    .path("outerHTML")
                    .asString("");
            assertThat(html).contains("We will look at every offer").doesNotContain("class=\"js\"");
            int opened = browser.send(
                            "DOM.querySelector",
                            Map.of("nodeId", root.path("nodeId").asInt(), "selector", "details.said[open]"))
                    .path("nodeId")
                    .asInt();
            assertThat(opened).isPositive();
        } finally {
            browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextStandsOutFromItsGround(String scheme) throws Exception {
        browser.send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        open();
        double paper = browser.eval(contrast("light(back(document.body))")).asDouble();
        assertThat(paper > 0.5).isEqualTo(scheme.equals("light"));
        browser.eval("document.querySelectorAll('details').forEach(d => d.open = true)");
        JsonNode weak = browser.eval(contrast("weak()"));
        assertThat(weak.toString()).isEqualTo("[]");
    }

    private static String contrast(String result) {
        return "(() => {" + CONTRAST + "return " + result + "; })()";
    }

    /** WCAG 2 contrast of each element with text of its own against the nearest ground behind it. */
    private static final String CONTRAST = """
            const rgb = c => c.match(/[\\d.]+/g).map(Number);
            const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
              return .2126 * r + .7152 * g + .0722 * b; };
            const back = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
              if (c.length < 4 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
            const weak = () => [...document.querySelectorAll('body *')]
              .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
              .map(e => { const a = light(rgb(getComputedStyle(e).color).slice(0, 3)), b = light(back(e));
                return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e.className || e.tagName]; })
              .filter(([ratio]) => ratio < 4.5).map(([ratio, what]) => ratio.toFixed(2) + ' ' + what);
            """;

    @Test
    void nothingRunsOverTheEdgeOfAPhone() throws Exception {
        browser.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        try {
            open();
            browser.eval("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(browser.eval("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(390);
            assertThat(browser.eval("[...document.querySelectorAll('main *')].filter(e => e.checkVisibility()"
                                    + " && e.getBoundingClientRect().right > 391).map(e => e.className).join()")
                            .asString())
                    .isEmpty();
        } finally {
            browser.send("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @ParameterizedTest(name = "through {0}")
    @CsvSource({"headline", "outlet", "speaker", "content", "url", "file"})
    void nothingInAnArticleRuns(String where) throws Exception {
        List<Findings> hostile = new ArrayList<>();
        int n = 0;
        for (String attack : attacks()) {
            n++;
            Told told = Told.file(
                    where.equals("file") ? attack + n : "f" + n,
                    where.equals("outlet") ? attack + n : "Outlet " + n,
                    null,
                    where.equals("url") ? attack : "https://example.org/" + n,
                    "2031-05-12",
                    where.equals("headline") ? attack : "Headline " + n,
                    where.equals("content")
                            ? attack + " the offer " + n + " told Ada Lund"
                            : "the offer " + n + " told Ada Lund",
                    "On 3 May the talks" + n + " opened.");
            String speaker = where.equals("speaker") ? attack : "Ada Lund";
            told.says(
                    speaker,
                    Anonymity.NAMED,
                    "told",
                    where.equals("content") ? attack + " the offer " + n : "the offer " + n);
            hostile.add(told.gathering("the talks" + n, State.PLANNED, "Port/ARL", "2031-05-20", speaker)
                    .comes(speaker, Status.EXPECTED, null, "the talks")
                    .dated("3 May", "2031-05-03")
                    .findings());
        }
        Path file = write("hostile-" + where + ".html", hostile.toArray(Findings[]::new));
        browser.open(file.toUri().toString());
        browser.eval("document.querySelectorAll('details').forEach(d => d.open = true)");
        browser.eval("document.querySelectorAll('main a').forEach(a => a.href.startsWith('file:') || a.click())");
        Thread.sleep(200);
        assertThat(browser.eval("typeof window.hit").asString()).isEqualTo("undefined");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).hasSize(1);
        assertThat(browser.eval("document.querySelectorAll('script').length").asInt())
                .isEqualTo(1);
        assertThat(browser.eval("document.querySelectorAll('img,svg,iframe,object,embed,base,video,math').length")
                        .asInt())
                .isZero();
    }

    /** Forty ways to make a page run what it shows. */
    private static List<String> attacks() {
        String run = "window.hit=1";
        List<String> attacks = new ArrayList<>();
        for (String open : List.of("", "\">", "'>", "</title>", "</style>", "</script>", "-->", "]]>")) {
            attacks.add(open + "<script>" + run + "</script>");
            attacks.add(open + "<img src=x onerror=" + run + ">");
            attacks.add(open + "<svg onload=" + run + ">");
        }
        attacks.addAll(List.of(
                "javascript:" + run,
                "JaVaScRiPt:" + run,
                "data:text/html,<script>" + run + "</script>",
                "\" onmouseover=\"" + run + "\" x=\"",
                "' onfocus='" + run + "' autofocus='",
                "<iframe srcdoc='<script>parent." + run + "</script>'>",
                "<body onload=" + run + ">",
                "<details open ontoggle=" + run + ">",
                "<input autofocus onfocus=" + run + ">",
                "<video><source onerror=" + run + "></video>",
                "<math href=\"javascript:" + run + "\">x</math>",
                "<a href=\"javascript:" + run + "\">x</a>",
                "<base href=\"https://example.org/\">",
                "<meta http-equiv=refresh content=\"0;url=javascript:" + run + "\">",
                "${" + run + "} $unsafe{\"<script>" + run + "</script>\"}",
                "&lt;script&gt;" + run + "&lt;/script&gt;"));
        assertThat(attacks).hasSize(40);
        return attacks;
    }
}
