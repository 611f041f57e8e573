package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.story.page.Chromium;

/** The desk's main ways in a real browser: nothing complains, nothing outside is asked for. */
class BrowserTest {
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

    @AfterEach
    void nothingComplainsOrLeaves() throws Exception {
        assertThat(browser.complaints()).isEmpty();
        // The browser draws its own date fields with pictures that are in it ("data:"): nothing is fetched for them.
        assertThat(browser.requests())
                .allMatch(r -> r.startsWith(desk.address("/")) || r.equals("about:blank") || r.startsWith("data:"));
        browser.send("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.send("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    private static void open(String path) throws Exception {
        browser.open(desk.address(path));
    }

    private static boolean truth(String script) throws Exception {
        return browser.eval(script).asBoolean();
    }

    private static String text(String script) throws Exception {
        return browser.eval(script).asString("");
    }

    private static void await(String script) throws Exception {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!truth("Boolean(" + script + ")")) {
            assertThat(System.nanoTime()).as("never came true: " + script).isLessThan(end);
            Thread.sleep(50);
        }
    }

    @Test
    void keysMoveSearchAndHelp() throws Exception {
        open("/");
        browser.press("j", "j");
        browser.press("j", "j");
        browser.press("k", "k");
        assertThat(truth("document.querySelectorAll('main .line')[0].classList.contains('current')"))
                .isTrue();
        browser.press("?", "?");
        assertThat(truth("document.getElementById('help').open")).isTrue();
        browser.press("Escape", "");
        browser.press("/", "/");
        assertThat(text("document.activeElement.id")).isEqualTo("q0");
        browser.press("Escape", "");
        assertThat(truth("document.activeElement === document.body")).isTrue();
    }

    @Test
    void filtersRenewTheResultsAndTheAddress() throws Exception {
        open("/search?q=istanbul");
        browser.eval("(() => { const s = document.getElementById('f-type'); s.value = 'statement';"
                + " s.dispatchEvent(new Event('change', { bubbles: true })); })()");
        await("location.search.includes('type=statement')");
        await("document.querySelectorAll('#results .t-statement').length > 3");
        assertThat(text("location.search")).contains("q=istanbul").doesNotContain("speaker=");
    }

    @Test
    void aLineOfTheBriefOpensAndLeadsToItsSentence() throws Exception {
        open("/story");
        browser.press("j", "j");
        browser.press("Enter", "\r");
        assertThat(truth("document.querySelector('details.current').open")).isTrue();
        browser.eval("document.querySelector('details.current a.open').click()");
        await("location.pathname === '/article' && document.querySelector('.sentence:target')");
    }

    @Test
    void aFindingLightsUpItsWords() throws Exception {
        open("/article?id=" + Browserless.encode(desk.article("After Istanbul")));
        browser.eval("document.querySelector('.card.t-statement summary').click()");
        await("document.querySelectorAll('.lit').length > 1");
    }

    @Test
    void reviewAndUndo() throws Exception {
        open("/review");
        browser.eval("document.querySelector('.verdict button[value=reject]').click()");
        await("document.getElementById('undo')");
        browser.eval("document.getElementById('undo').click()");
        await("document.querySelector('#decisions del') && !document.getElementById('undo')");
        assertThat(desk.ledger().decisions()).hasSize(1).noneMatch(org.readout.ledger.Decision::holds);
    }

    @Test
    void anArticleIsPasted() throws Exception {
        open("/add");
        browser.eval(
                "(() => { document.getElementById('text').value = 'Oslo to host talks\\n\\nOSLO — Norwegian Prime Minister"
                        + " Jonas Gahr Støre said on Monday that Norway would host the talks.';"
                        + " document.getElementById('date').value = '2025-06-02'; document.querySelector('#add button').click(); })()");
        await("location.pathname === '/article' && document.readyState === 'complete'");
        assertThat(text("document.querySelector('h1').textContent")).isEqualTo("Oslo to host talks");
    }

    @Test
    void drawingsStandBesideTheirTables() throws Exception {
        open("/pair?one=rus&other=ukr");
        assertThat(
                        truth(
                                "document.querySelectorAll('.drawing svg a path').length === document.querySelectorAll('#deeds tbody tr').length"))
                .isTrue();
        open("/actors");
        assertThat(truth("document.querySelectorAll('.drawing svg circle').length > 5"))
                .isTrue();
        assertThat(truth("document.querySelectorAll('.drawing svg line.tie').length > 5"))
                .isTrue();
    }
}
