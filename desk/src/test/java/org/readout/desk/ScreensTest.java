package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.story.page.Chromium;
import tools.jackson.databind.JsonNode;

/** What every screen of the desk keeps to, whatever it shows: on a phone, in the dark, for a screen reader, on paper. */
class ScreensTest {
    private static final String FAULTS = """
            (() => {
              const parse = (c) => { const v = c.match(/[\\d.]+/g).map(Number); return v.length < 4 ? [...v, 1] : v; };
              const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
                .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const behind = (e) => { for (; e; e = e.parentElement) {
                const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0.5) return c; } return [255, 255, 255, 1]; };
              const faults = [];
              for (const e of document.querySelectorAll('body *')) {
                if (!e.checkVisibility({ contentVisibilityAuto: true })) continue;
                const told = Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.textContent.trim());
                const field = e.matches('input:not([type=hidden]), select, textarea');
                if (!told && !field) continue;
                const style = getComputedStyle(e);
                const [a, b] = [light(parse(e.ownerSVGElement ? style.fill : style.color)), light(behind(e))];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) faults.push(ratio.toFixed(2) + ' ' + e.outerHTML.slice(0, 120));
              }
              return faults.slice(0, 5);
            })()""";

    /** What sticks out of the window, or has to be scrolled sideways inside of it. */
    private static final String SIDEWAYS = """
            (() => {
              const out = document.documentElement.scrollWidth > innerWidth ? ['page ' + document.documentElement.scrollWidth] : [];
              for (const e of document.querySelectorAll('main *')) {
                if (!e.checkVisibility() || e.ownerSVGElement || e.closest('.quiet, .drawn table')) continue;
                const style = getComputedStyle(e);
                const box = e.getBoundingClientRect();
                if (box.right > innerWidth + 1) out.push(Math.round(box.right) + ' ' + e.outerHTML.slice(0, 120));
                else if (style.overflowX !== 'visible' && !e.matches('input, select, textarea, meter')
                  && e.scrollWidth > e.clientWidth + 1) out.push('inside ' + e.outerHTML.slice(0, 120));
              }
              return out.slice(0, 5);
            })()""";

    private static DemoDesk desk;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        desk = new DemoDesk(List.of());
        browser = new Chromium();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        desk.close();
    }

    /** Every screen there is; that of a request which fails is the last. */
    static List<String> screens() {
        return List.of(
                "/",
                "/story",
                "/story?since=2025-05-14",
                "/story?version=1",
                "/article?id=" + Browserless.encode(desk.article("After Istanbul")),
                "/actor?key=volodymyr-zelensky",
                "/actors",
                "/pair?one=rus&other=ukr",
                "/search",
                "/search?q=talks&country=UKR",
                "/search?q=zzzz",
                "/sources",
                "/review",
                "/add",
                "/nothing");
    }

    private static void look(int width, String media, String scheme) throws Exception {
        browser.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 740, "deviceScaleFactor", 1, "mobile", width < 600));
        browser.send(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private static List<String> faults(String script) throws Exception {
        JsonNode found = browser.eval(script);
        return found.valueStream().map(f -> f.asString("")).toList();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void fitsAPhoneAndIsLegibleInBothSchemesAndOnPaper(String path) throws Exception {
        look(360, "", "light");
        browser.open(desk.address(path));
        assertThat(faults(SIDEWAYS)).isEmpty();
        assertThat(faults(FAULTS)).as("light").isEmpty();
        look(360, "", "dark");
        assertThat(faults(FAULTS)).as("dark").isEmpty();
        look(1280, "", "dark");
        assertThat(faults(SIDEWAYS)).as("wide").isEmpty();
        // A reader whose screen is dark prints on white all the same.
        look(700, "print", "dark");
        assertThat(browser.eval("getComputedStyle(document.body).backgroundColor")
                        .asString(""))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(faults(FAULTS)).as("on paper").isEmpty();
        assertThat(browser.eval("document.querySelector('.deskbar').checkVisibility()")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void tellsAScreenReaderWhatIsWhat(String path) throws Exception {
        Document page = org.jsoup.Jsoup.parse(desk.reader().get(path).body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isNotBlank();
        int level = 0;
        for (Element heading : page.select("main h1, main h2, main h3, main h4, .masthead h1")) {
            int here = heading.normalName().charAt(1) - '0';
            assertThat(here).as(heading.outerHtml()).isLessThanOrEqualTo(level + 1);
            assertThat(heading.text()).isNotBlank();
            level = here;
        }
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            String label = field.closest("label") != null
                    ? field.closest("label").text()
                    : page.select("label[for=" + field.id() + "]").text();
            assertThat(label).as(field.outerHtml()).isNotBlank();
        }
        for (Element button : page.select("button, a, summary, th")) {
            assertThat(button.text()).as(button.outerHtml()).isNotBlank();
        }
        assertThat(page.select("[id]:not(.said)").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=talks", "/review", "/pair?one=rus&other=ukr"})
    void showsWhereTheKeyboardIs(String path) throws Exception {
        look(1280, "", "light");
        browser.open(desk.address(path));
        for (int i = 0; i < 10; i++) {
            browser.press("Tab", "");
            assertThat(browser.eval(
                                    "(() => { const e = document.activeElement; return e !== document.body"
                                            + " && e.checkVisibility() && parseFloat(getComputedStyle(e).outlineWidth) >= 2; })()")
                            .asBoolean())
                    .as(browser.eval("document.activeElement.outerHTML.slice(0, 150)")
                            .asString(""))
                    .isTrue();
        }
    }

    @Test
    void namesInTheGraphStandClearOfEachOther() throws Exception {
        for (int width : List.of(360, 1280)) {
            look(width, "", "light");
            browser.open(desk.address("/actors"));
            String met = """
                    (() => {
                      const boxes = Array.from(document.querySelectorAll('.drawing svg text'), (t) => [t.textContent, t.getBoundingClientRect()]);
                      const met = [];
                      boxes.forEach(([a, p], i) => boxes.slice(i + 1).forEach(([b, q]) => {
                        if (Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1
                          && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 2) met.push(a + ' / ' + b);
                      }));
                      return boxes.length > 5 ? met : ['no drawing'];
                    })()""";
            assertThat(faults(met)).as("at " + width).isEmpty();
            assertThat(browser.eval("parseFloat(getComputedStyle(document.querySelector('.drawing svg text')).fontSize)"
                                    + " * document.querySelector('.drawing svg').getScreenCTM().a")
                            .asDouble())
                    .as("letters at " + width)
                    .isGreaterThan(10);
        }
    }

    @Test
    void theFoldersOfThisMachineAreNobodysBusiness() throws Exception {
        // A brief names the files it was made of, as given to the command that read them.
        for (String path :
                screens().stream().filter(p -> !p.startsWith("/story")).toList()) {
            assertThat(desk.reader().get(path).body())
                    .as(path)
                    .doesNotContain("demo/istanbul/", System.getProperty("user.dir"));
        }
    }
}
