package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.find.statement.CueLexicon.CueClass;
import org.readout.ledger.Added.Outcome;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.Attendance;
import org.readout.model.EventType;
import org.readout.model.Findings;
import org.readout.model.Statement;

/** What every ledger promises, whatever database it stands in. */
abstract class LedgerContract {
    static final LocalDate DAY = LocalDate.of(2025, 5, 14);

    Ledger ledger;

    /** A ledger with nothing in it. */
    abstract Ledger open();

    @BeforeEach
    void openLedger() {
        ledger = open();
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        Findings findings = Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire");
        Added added = ledger.add(findings);
        assertThat(added).isEqualTo(new Added(Outcome.NEW, findings.article().id(), 1));
        assertThat(ledger.findings(added.id())).contains(findings);
        assertThat(ledger.article(added.id())).contains(findings.article());
        assertThat(ledger.findings(List.of(added.id(), "unknown"))).containsExactly(findings);
        assertThat(ledger.findings("unknown")).isEmpty();
    }

    @Test
    void sentencesAndFindingsAreFoundByTheirWords() {
        ledger.add(Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire"));
        Hit sentence = ledger.search(Query.of("rejecting unions"), Page.first(10))
                .items()
                .getFirst();
        assertThat(sentence.type()).isEqualTo(FindingType.SENTENCE);
        assertThat(sentence.text()).isEqualTo("The Kremlin rejected the proposal of the Dockers' Union.");
        Hit said = ledger.search(
                        Query.builder().text("ceasefire").speaker("Marin").build(), Page.first(10))
                .items()
                .getFirst();
        assertThat(said.type()).isEqualTo(FindingType.STATEMENT);
        assertThat(said.finding()).isNotNull();
        assertThat(ledger.search(Query.of("absent word"), Page.first(10)).items())
                .isEmpty();
    }

    @Test
    void theSameWordsAreNotStoredTwice() {
        Findings findings = Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire");
        ledger.add(findings);
        Findings again = Reports.talks("copy.txt", "https://POST.example/a?utm_source=x#top", DAY, "a ceasefire");
        assertThat(ledger.add(again).outcome()).isEqualTo(Outcome.SAME);
        assertThat(ledger.known(again.article())).isPresent();
        assertThat(ledger.versions(findings.article().id())).hasSize(1);
        assertThat(ledger.articles(ArticleFilter.ALL, Page.first(10)).items()).hasSize(1);
    }

    @Test
    void aCorrectedVersionStandsBesideTheOneItSupersedes() {
        Findings first = Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire");
        Findings second = Reports.talks("b.txt", "https://post.example/a", DAY, "an armistice");
        String id = ledger.add(first).id();
        assertThat(ledger.add(second)).isEqualTo(new Added(Outcome.NEW_VERSION, id, 2));
        assertThat(ledger.findings(id, 1)).contains(first);
        assertThat(ledger.article(id).orElseThrow().text())
                .isEqualTo(second.article().text());
        assertThat(ledger.versions(id)).extracting(ArticleEntry::current).containsExactly(false, true);
        assertThat(texts(Query.of("ceasefire"))).isEmpty();
        assertThat(texts(Query.of("armistice"))).hasSize(1);
        assertThat(ledger.add(first).outcome()).isEqualTo(Outcome.SAME);
        assertThat(ledger.check()).isEmpty();
    }

    @Test
    void aFileWithOtherWordsIsAnotherReportUnlessMostOfThemStay() {
        ledger.add(Reports.talks("a.txt", null, "Danube Post", DAY, "a ceasefire"));
        assertThat(ledger.add(Reports.talks("a.txt", null, "Danube Post", DAY, "an armistice"))
                        .outcome())
                .isEqualTo(Outcome.NEW_VERSION);
        assertThat(ledger.add(Reports.talks("b.txt", null, "Danube Post", DAY, "a truce"))
                        .outcome())
                .isEqualTo(Outcome.NEW);
    }

    @Test
    void twoPublishersMayUseTheSameId() {
        Findings one = Reports.withId("7", Reports.talks("a", null, "Danube Post", DAY, "a ceasefire"));
        Findings other = Reports.withId("7", Reports.talks("b", null, "Harbour News", DAY, "a truce"));
        String first = ledger.add(one).id();
        String second = ledger.add(other).id();
        assertThat(second).isNotEqualTo(first);
        assertThat(ledger.findings(second).orElseThrow().statements())
                .allSatisfy(s -> assertThat(s.evidence().article()).isEqualTo(second));
    }

    @Test
    void filtersHoldTogether() {
        ledger.add(Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire"));
        ledger.add(Reports.talks("b.txt", "https://news.example/b", "Harbour News", DAY.plusDays(3), "a truce"));
        Query.Builder marin = Query.builder().speaker("elena marin");
        assertThat(texts(marin.build())).hasSize(2);
        assertThat(texts(marin.outlet("harbour").build())).hasSize(1);
        assertThat(texts(marin.outlet("Danube Post").text("truce").build())).isEmpty();
        assertThat(texts(Query.builder().speaker("Kremlin").build())).isEmpty();
        assertThat(texts(Query.builder()
                        .cueClass(CueClass.SAY)
                        .kind(Statement.Kind.MIXED)
                        .build()))
                .hasSize(2);
        assertThat(texts(Query.builder().kind(Statement.Kind.DIRECT).build())).isEmpty();
        assertThat(texts(Query.builder().anonymity(Statement.Anonymity.NAMED).build()))
                .hasSize(2);
        assertThat(texts(Query.builder()
                        .eventType(EventType.REJECT)
                        .country("rus")
                        .build()))
                .hasSize(2);
        assertThat(texts(Query.builder().eventType(EventType.AID).build())).isEmpty();
        assertThat(texts(Query.builder()
                        .status(Attendance.Status.EXPECTED)
                        .from(DAY.plusDays(1))
                        .build()))
                .hasSize(1);
        assertThat(texts(Query.builder().text("-truce \"near\"").to(DAY).build()))
                .hasSize(1);
        assertThat(texts(Query.builder()
                        .type(FindingType.POSITION)
                        .actors(List.of("rus-gov", "dockers-union"))
                        .build()))
                .hasSize(2);
    }

    @Test
    void pagesNeitherRepeatNorLoseWhatIsThereWhenMoreComesIn() {
        for (int i = 0; i < 9; i++) {
            ledger.add(Reports.talks("f" + i, "https://post.example/" + i, DAY.plusDays(i % 3), "point " + i));
        }
        Set<String> seen = new LinkedHashSet<>();
        String after = null;
        int added = 0;
        do {
            Paged<Hit> page = ledger.search(Query.of("kremlin"), new Page(2, after));
            page.items().forEach(h -> assertThat(seen.add(h.article().id())).isTrue());
            after = page.next();
            ledger.add(
                    Reports.talks("g" + added, "https://post.example/g" + added, DAY.plusDays(9), "more " + added++));
        } while (after != null);
        assertThat(seen).hasSize(9);
        assertThat(ledger.count(Query.of("kremlin"), 5)).isEqualTo(5);
    }

    @Test
    void aNewReadingTakesThePlaceOfTheOldOne() {
        Findings findings = Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire");
        String id = ledger.add(findings).id();
        Findings fewer = Reports.withoutStatements(findings);
        ledger.renew(id, fewer);
        assertThat(ledger.findings(id)).contains(fewer);
        assertThat(texts(Query.builder()
                        .speaker("Marin")
                        .type(FindingType.STATEMENT)
                        .build()))
                .isEmpty();
        assertThat(ledger.versions(id)).hasSize(1);
        assertThat(ledger.check()).isEmpty();
    }

    @Test
    void hostileTextIsKeptAsItIs() {
        Findings findings =
                Reports.talks("a\0.txt", "https://post.example/\0", DAY, "a\0 cease\uD83D fire ' OR 1=1 --");
        String id = ledger.add(findings).id();
        assertThat(ledger.findings(id)).contains(findings);
        assertThat(texts(Query.of("fire"))).hasSize(1);
        assertThat(ledger.check()).isEmpty();
    }

    /** Whatever is typed is a question, and finds the words in it when there are any. */
    @Test
    void aBriefIsKeptAsTheNextVersionOfItsStoryUnlessTheLastSaysTheSame() {
        String id = ledger.add(Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire"))
                .id();
        BriefVersion first = ledger.keepBrief("", DAY, List.of(id), "hash-1", "{\"lines\":[1]}");
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.articles()).containsExactly(new BriefVersion.Member(id, 1));
        assertThat(first.decisions()).isZero();
        assertThat(ledger.keepBrief("", DAY, List.of(id), "hash-1", "{}")).isEqualTo(first);

        ledger.add(Reports.talks("b.txt", "https://post.example/a", DAY, "an armistice"));
        long decided = ledger.decide(Decision.merge("a", "A", "b", "B"));
        BriefVersion second = ledger.keepBrief("", null, List.of(id, "unknown"), "hash-2", "{\"lines\":[2]}");
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.articles()).containsExactly(new BriefVersion.Member(id, 2));
        assertThat(second.decisions()).isEqualTo(decided);

        assertThat(ledger.briefVersions("", 10)).containsExactly(second, first);
        assertThat(ledger.briefVersion("", 1)).contains(first);
        assertThat(ledger.briefLines("", 1)).contains("{\"lines\":[1]}");
        assertThat(ledger.briefVersion("", 3)).isEmpty();
        assertThat(ledger.keepBrief("other", DAY, List.of(id), "hash-1", "{}").number())
                .isEqualTo(1);
    }

    @Test
    void whatHadBeenDecidedIsKnownForEveryMoment() {
        long first = ledger.decide(Decision.merge("a", "A", "b", "B"));
        long second = ledger.decide(Decision.merge("c", "C", "b", "B"));
        ledger.undo(first, "test");
        List<Decision> all = ledger.decisions();
        assertThat(Decided.asOf(all, first).mergedInto("b")).containsExactly("a");
        assertThat(Decided.asOf(all, second).mergedInto("b")).containsExactly("a", "c");
        assertThat(ledger.decided().mergedInto("b")).containsExactly("c");
    }

    @Test
    void noSearchIsAnError() {
        ledger.add(Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire"));
        String[] parts = {
            "\"",
            "'",
            "*",
            "(",
            ")",
            "^",
            ":",
            "-",
            "+",
            "NEAR(",
            "AND",
            "OR",
            "NOT",
            "tags : ",
            "words:",
            "{",
            "}",
            "\0",
            "%",
            "\\",
            ";--",
            " ",
            "\uD83D",
            "😀",
            "é",
            "ﬁ",
            "\u202E",
            "ceasefire",
            "&",
            "|",
            "!",
            "<->",
            "x'00'",
            "\n"
        };
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                typed.append(parts[random.nextInt(parts.length)]);
            }
            String text = typed.toString();
            Query query = Query.builder()
                    .text(text)
                    .speaker(i % 3 == 0 ? text : null)
                    .outlet(i % 5 == 0 ? text : null)
                    .build();
            assertThat(ledger.search(query, Page.first(3)).items().size())
                    .as(text)
                    .isBetween(0, 3);
        }
        assertThat(texts(Query.of("*:(\"ceasefire\") ^"))).hasSize(1);
        assertThat(texts(Query.of("x".repeat(100_000)))).isEmpty();
    }

    private List<String> texts(Query query) {
        return ledger.search(query, Page.first(10)).items().stream()
                .map(Hit::text)
                .toList();
    }
}
