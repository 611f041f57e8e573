package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.model.Attendance.Status;
import org.readout.model.EventType;
import org.readout.model.Factuality;
import org.readout.model.Findings;
import org.readout.model.Gathering.State;
import org.readout.model.Position.Stance;
import org.readout.model.Span;
import org.readout.model.Statement.Anonymity;
import org.readout.story.Brief.ArticleEntry.Relation;
import org.readout.story.Brief.Changes.Change;
import org.readout.story.Brief.Participant;
import org.readout.story.Brief.Proof;
import org.readout.story.page.BriefFormat;

/** What a story makes of several articles, told by hand. */
class StoryTest {
    private static final String[] WIRE = {
        "The envoys of Arland and Borduria met behind closed doors in the old harbour of Port Selim on Monday.",
        "They exchanged drafts on the fishing grounds that both countries have claimed since the storm of last winter.",
        "A ferry carried the delegations across the bay because the only bridge is closed for repairs until autumn.",
        "The foreign minister of Arland called the mood sober and said a second round would follow within two weeks.",
        "Borduria keeps forty trawlers in the disputed waters, which its navy has escorted since the beginning of May.",
        "Fishermen on both shores have burned nets in protest and blocked the ports on three weekends in a row."
    };

    private static Brief brief(Told... told) {
        return new Story(Arrays.stream(told).map(Told::findings).toList()).brief(null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "unchanged,            0 1 2 3 4 5, COPY",
        "trimmed at the end,   0 1 2 3,     COPY",
        "trimmed to the head,  0 1,         COPY",
        "reordered,            5 3 1 0 2 4, COPY",
        "trimmed and reordered,4 1 0,       COPY"
    })
    void aReprintSharesTheOriginOfItsWireStory(String edit, String paragraphs, Relation relation) {
        String[] kept = Stream.of(paragraphs.split(" "))
                .map(i -> WIRE[Integer.parseInt(i)])
                .toArray(String[]::new);
        Brief brief = brief(
                Told.wire("Coastal News Agency", "CNA", "2031-05-05T08", "Envoys meet in Port Selim", WIRE),
                Told.by("The Evening Bell", "2031-05-05T15", "Secret talks by the sea: " + edit, kept));
        assertThat(brief.origins()).hasSize(1);
        assertThat(brief.origins().getFirst().name()).isEqualTo("CNA");
        assertThat(brief.articles().getLast().relation()).isEqualTo(relation);
    }

    @Test
    void ownReportsOfTwoOutletsAreTwoOriginsAndOfOneOutletOne() {
        Brief brief = brief(
                Told.by("The Evening Bell", "2031-05-05", "Envoys meet", WIRE[0], WIRE[1]),
                Told.by("Morning Star Post", "2031-05-05", "Nets burn", WIRE[5], WIRE[4]),
                Told.by("The Evening Bell", "2031-05-06", "Ferry crosses", WIRE[2], WIRE[3]));
        assertThat(brief.origins()).hasSize(2);
        assertThat(brief.articles().getFirst().origin())
                .isEqualTo(brief.articles().getLast().origin());
    }

    @Test
    void aReportThatCreditsAnotherAtItsHeadGoesBackToIt() {
        Brief brief = brief(
                Told.by("Morning Star Post", "2031-05-05", "Envoys meet", WIRE[0]),
                Told.by(
                        "The Evening Bell",
                        "2031-05-06",
                        "Deal is near",
                        "A deal on the fishing grounds is near, the Morning Star Post reported on Tuesday."));
        assertThat(brief.origins()).hasSize(1);
        assertThat(brief.articles().getLast().relation()).isEqualTo(Relation.CREDITS);
    }

    @Test
    void aLaterVersionByTheSameOutletIsAnUpdate() {
        Brief brief = brief(
                Told.by("The Evening Bell", "2031-05-05T08", "Envoys meet", WIRE[0], WIRE[1], WIRE[2]),
                Told.by("The Evening Bell", "2031-05-05T12", "Envoys part", WIRE[0], WIRE[1], WIRE[2], WIRE[3]));
        assertThat(brief.articles().getLast().relation()).isEqualTo(Relation.UPDATE);
    }

    /** Each report: day, status, and whose word: self, other, none (the reporter). */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "12 possible none,                                POSSIBLE",
        "12 possible none; 13 announced self,             ANNOUNCED",
        "12 announced self; 13 declined self,             DECLINED",
        "12 declined self; 13 announced self,             ANNOUNCED",
        "12 announced self; 13 doubted other,             ANNOUNCED",
        "12 declined self; 13 invited other,              DECLINED",
        "12 expected other; 13 doubted other,             DOUBTED",
        "12 expected other; 13 declined self,             DECLINED",
        "12 announced self; 15 absent none,               ABSENT",
        "12 declined self; 15 present none,               PRESENT",
        "12 invited other; 12 undeclared self,            UNDECLARED",
        "12 invited other; 12 expected other,             EXPECTED",
        "12 announced self; 13 uninvited none,            UNINVITED",
        "12 undeclared self; 13 possible other,           UNDECLARED"
    })
    void theStatusOfAParticipantFollowsFromWhatWasSaidOfIt(String history, Status expected) {
        List<Told> told = new ArrayList<>();
        for (String report : history.split("; ")) {
            String[] part = report.split(" ");
            Told article = Told.by(
                            "Outlet " + told.size(),
                            "2031-05-" + part[0],
                            "Talks " + told.size(),
                            "The talks in Port Selim on 20 May draw near, somebody told this paper, and Ada Lund figures.")
                    .gathering("talks in Port Selim", State.PLANNED, "Port Selim/ARL", "2031-05-20", "X/ARL", "Y/BOR");
            String by = switch (part[2]) {
                case "self" -> article.says("Ada Lund/NOR", Anonymity.NAMED, "told", "Ada Lund figures");
                case "other" -> article.says("Bo Frisk/SWE", Anonymity.NAMED, "told", "Ada Lund figures");
                default -> null;
            };
            told.add(article.comes("Ada Lund/NOR", Status.valueOf(part[1].toUpperCase(Locale.ROOT)), by, "Ada Lund"));
        }
        Participant lund = onlyParticipant(brief(told.toArray(Told[]::new)));
        assertThat(lund.status()).isEqualTo(expected);
        assertThat(lund.history()).hasSize(told.size());
    }

    private static Participant onlyParticipant(Brief brief) {
        assertThat(brief.gatherings()).hasSize(1);
        assertThat(brief.gatherings().getFirst().participants()).hasSize(1);
        return brief.gatherings().getFirst().participants().getFirst();
    }

    private static Told talks(String outlet, String day, String sentence, Status status) {
        return Told.by(outlet, day, "Talks, says " + outlet, sentence)
                .gathering("talks", State.PLANNED, "Port Selim/ARL", "2031-05-20", "X/ARL", "Y/BOR")
                .comes("Ada Lund/NOR", status, null, "Lund");
    }

    @Test
    void contraryReportsOfOneDayAreAContradictionAndOfTwoDaysAChange() {
        Told comes = talks("Bell", "2031-05-12", "Lund is at the talks.", Status.EXPECTED);
        Told stays = talks("Post", "2031-05-12", "Lund keeps away from the talks.", Status.DECLINED);
        Told stay = talks("Post", "2031-05-13", "Lund keeps away from the talks.", Status.DECLINED);
        assertThat(brief(talks("Bell", "2031-05-12", "Lund is at the talks.", Status.ANNOUNCED), stays)
                        .contradictions())
                .hasSize(1);
        assertThat(brief(comes, stay).contradictions()).isEmpty();
    }

    @Test
    void twoDaysForOneGatheringFromTwoOutletsOnOneDayAreAContradiction() {
        Brief brief = brief(
                Told.by("Bell", "2031-05-12", "Tonight", "The talks in Port Selim open on Tuesday.")
                        .gathering(
                                "talks in Port Selim", State.PLANNED, "Port Selim/ARL", "2031-05-13", "X/ARL", "Y/BOR"),
                Told.by("Post", "2031-05-12", "Tomorrow", "Port Selim waits: the talks start on Wednesday.")
                        .gathering("the talks", State.PLANNED, "Port Selim/ARL", "2031-05-14", "X/ARL", "Y/BOR"));
        assertThat(brief.gatherings()).hasSize(1);
        assertThat(brief.contradictions()).hasSize(1);
        assertThat(brief.contradictions().getFirst().sides()).hasSize(2);
    }

    @Test
    void oneGatheringOverFourteenArticlesIsOneAndThatOfOthersAnother() {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            boolean place = i % 3 != 1;
            boolean day = i % 2 == 0;
            told.add(Told.by(
                            "Outlet " + i,
                            "2031-05-" + (10 + i % 3),
                            "Round " + i,
                            "Report " + i + ": the talks between Arland and Borduria draw near.")
                    .gathering(
                            "the talks",
                            State.PLANNED,
                            place ? "Port Selim/ARL" : null,
                            day ? "2031-05-20" : null,
                            "X/ARL",
                            "Y/BOR"));
        }
        told.add(Told.by("Other", "2031-05-11", "Elsewhere", "Cresta hosts talks with Dorne.")
                .gathering("talks", State.PLANNED, "Lund/CRE", "2031-05-20", "C/CRE", "D/DOR"));
        Brief brief = brief(told.toArray(Told[]::new));
        assertThat(brief.gatherings()).hasSize(2);
        assertThat(brief.gatherings().getFirst().proofs()).hasSize(14);
    }

    @Test
    void aHeldRoundIsNotTheOneThatIsPlanned() {
        Brief brief = brief(Told.by("Bell", "2031-05-12", "Again", "After the talks of April, new talks are set.")
                .gathering("the talks of April", State.HELD, "Port Selim/ARL", "2031-04-02", "X/ARL", "Y/BOR")
                .gathering("new talks", State.PLANNED, "Port Selim/ARL", "2031-05-20", "X/ARL", "Y/BOR"));
        assertThat(brief.gatherings()).hasSize(1);
        assertThat(brief.precedents()).hasSize(1);
    }

    @Test
    void agreementsMadeAndBrokenAreWhatHappenedTheLastTime() {
        Brief brief = brief(Told.by(
                        "Bell",
                        "2031-05-12",
                        "Again",
                        "Arland and Borduria signed a treaty on the fishing grounds in 2025.",
                        "The harbour was painted in 2024.")
                .dated("2025", "2025")
                .dated("2024", "2024"));
        assertThat(brief.precedents())
                .singleElement()
                .satisfies(p -> assertThat(p.text()).contains("signed a treaty"));
    }

    @Test
    void aFamilyNameAndIAreThePersonWhomAnotherArticleNames() {
        Told first = talks("Bell", "2031-05-12", "Lund is at the talks.", Status.EXPECTED);
        Told second = Told.by("Post", "2031-05-13", "I will come", "\"I will be at the talks,\" Lund said.");
        String said = second.says("Ada Lund/NOR", Anonymity.NAMED, "said", "\"I will be at the talks,\"");
        second.gathering("the talks", State.PLANNED, "Port Selim/ARL", null)
                .comes("I", Status.ANNOUNCED, said, "I will");
        Told third = Told.by("Gazette", "2031-05-14", "Minister travels", "Minister Ada Lund left for the talks.")
                .gathering("the talks", State.PLANNED, "Port Selim/ARL", null)
                .comes("Minister Ada Lund", Status.EXPECTED, null, "Minister Ada Lund");
        Participant lund = onlyParticipant(brief(first, second, third));
        assertThat(lund.history()).hasSize(3);
        assertThat(lund.status()).isEqualTo(Status.ANNOUNCED);
        assertThat(lund.standing().status()).isEqualTo(Brief.Standing.Status.ON_THE_RECORD);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "named about itself,        Ada Lund/NOR, NAMED,     1, ON_THE_RECORD",
        "an unnamed source,         an aide,      ANONYMOUS, 1, ANONYMOUS",
        "a named source of others,  Bo Frisk/SWE, NAMED,     1, CLAIMED",
        "two origins,               Bo Frisk/SWE, NAMED,     2, CORROBORATED",
        "the reporter,              -,            NAMED,     1, REPORTED"
    })
    void aLineIsWeighedByWhoseWordItIsAndHowManyOriginsCarryIt(
            String name, String who, Anonymity anonymity, int outlets, Brief.Standing.Status expected) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < outlets; i++) {
            Told article = Told.by("Outlet " + i, "2031-05-12", "Talks " + i, i + " told: the talks see Lund.")
                    .gathering("the talks", State.PLANNED, "Port Selim/ARL", "2031-05-20");
            String by = who.equals("-") ? null : article.says(who, anonymity, "told", "the talks see Lund");
            told.add(article.comes("Ada Lund/NOR", Status.EXPECTED, by, "Lund"));
        }
        assertThat(onlyParticipant(brief(told.toArray(Told[]::new))).standing().status())
                .isEqualTo(expected);
    }

    @Test
    void anUnnamedClaimIsConfirmedWhenSomebodyMakesItOnTheRecordLater() {
        Brief brief = brief(
                Told.by("Bell", "2031-05-12", "Leak", "Borduria will withdraw forty trawlers in June, an aide said.")
                        .said("an aide", Anonymity.ANONYMOUS, "said", "Borduria will withdraw forty trawlers in June"),
                Told.by("Post", "2031-05-13", "Open", "Bo Frisk said Borduria would withdraw forty trawlers in June.")
                        .said(
                                "Bo Frisk/BOR",
                                Anonymity.NAMED,
                                "said",
                                "Borduria would withdraw forty trawlers in June"));
        assertThat(brief.statements())
                .filteredOn(s -> s.anonymity() == Anonymity.ANONYMOUS)
                .extracting(s -> s.standing().status())
                .containsExactly(Brief.Standing.Status.CONFIRMED);
    }

    @Test
    void aPositionThatShiftsNamesTheOneThatItReplaced() {
        Brief brief = brief(
                Told.by("Bell", "2031-05-12", "No", "Arland rejects a ban on nets.")
                        .position("X/ARL", "ban", Stance.REFUSES, "a ban on nets"),
                Told.by("Post", "2031-05-14", "Yes", "Arland now accepts the ban.")
                        .position("X/ARL", "ban", Stance.ACCEPTS, "the ban"));
        assertThat(brief.positions()).hasSize(1);
        assertThat(brief.positions().getFirst().stance()).isEqualTo(Stance.ACCEPTS);
        assertThat(brief.positions().getFirst().replaced()).isNotNull();
    }

    @Test
    void theTimelineRunsFromTheOldestEachAtItsPrecisionAndMergesWhatIsTheSame() {
        Told bell = Told.by(
                        "Bell",
                        "2031-05-12",
                        "How it began",
                        "Arland closed its ports on 3 May.",
                        "The storm struck the coast in 2029.",
                        "Nets burned in spring 2030.",
                        "Ministers will meet on 20 May.")
                .dated("3 May", "2031-05-03")
                .dated("2029", "2029")
                .dated("spring 2030", "2030-21")
                .dated("20 May", "2031-05-20");
        Told post = Told.by("Post", "2031-05-12", "Ports", "Arland closed all its ports on 3 May.")
                .dated("3 May", "2031-05-03");
        Brief brief = brief(bell, post);
        assertThat(brief.timeline())
                .extracting(t -> t.edtf())
                .containsExactly("2029", "2030-21", "2031-05-03", "2031-05-20");
        assertThat(brief.timeline()).extracting(t -> t.future()).containsExactly(false, false, false, true);
        assertThat(brief.timeline().get(2).standing().origins()).isEqualTo(2);
        assertThat(brief.timeline().get(1).when()).isEqualTo("spring 2030");
    }

    @Test
    void aCorrectionTakesBackWhatAnEarlierVersionSaid() {
        Told told = Told.by(
                "Bell",
                "2031-05-12",
                "Talks open",
                "The talks open.",
                "Correction: An earlier version of this report said that Lund would attend. She will not.");
        told.gathering("The talks", State.PLANNED, "Port Selim/ARL", "2031-05-20");
        String by = told.says("An earlier version of this report", Anonymity.DOCUMENT, "said", "Lund would attend");
        told.comes("Ada Lund/NOR", Status.EXPECTED, by, "Lund");
        assertThat(onlyParticipant(brief(told)).standing().status()).isEqualTo(Brief.Standing.Status.CORRECTED);
    }

    @Test
    void whatChangedSinceADayIsSaidLineByLine() {
        List<Findings> all = List.of(
                talks("Bell", "2031-05-12", "Lund is at the talks.", Status.ANNOUNCED)
                        .findings(),
                talks("Post", "2031-05-14", "Lund keeps away from the talks.", Status.DECLINED)
                        .findings());
        Brief brief = new Story(all).brief(new Since.Day(LocalDate.of(2031, 5, 12)));
        assertThat(brief.changed()).isNotNull();
        assertThat(brief.changed().changes())
                .filteredOn(c -> c.text().startsWith("Ada Lund"))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.CHANGED);
    }

    @Test
    void theOrderOfTheInputsDoesNotMatterAndEveryLineRestsOnWordsOfItsArticle() throws Exception {
        List<Findings> all = new ArrayList<>(rich(12));
        Brief first = new Story(all).brief(null);
        StringBuilder expected = new StringBuilder();
        BriefFormat.named("json").write(first, expected);
        Collections.shuffle(all, new Random(7));
        StringBuilder again = new StringBuilder();
        BriefFormat.named("json").write(new Story(all).brief(null), again);
        assertThat(again.toString()).isEqualTo(expected.toString());
        List<List<Proof>> lines = new ArrayList<>();
        first.gatherings().forEach(g -> {
            lines.add(g.proofs());
            g.participants()
                    .forEach(p ->
                            lines.add(p.history().stream().map(h -> h.proof()).toList()));
        });
        first.timeline().forEach(t -> lines.add(t.proofs()));
        first.positions().forEach(p -> lines.add(p.proofs()));
        first.statements().forEach(s -> lines.add(s.proofs()));
        first.events().forEach(e -> lines.add(e.proofs()));
        assertThat(lines.size()).isGreaterThan(15);
        assertThat(lines).allSatisfy(proofs -> {
            assertThat(proofs).isNotEmpty();
            for (Proof proof : proofs) {
                String text = first.articles().stream()
                        .map(a -> a.article())
                        .filter(a -> a.id().equals(proof.article()))
                        .findFirst()
                        .orElseThrow()
                        .text();
                assertThat(proof.spans())
                        .isNotEmpty()
                        .allMatch(s ->
                                s.end() <= text.length() && proof.sentence().contains(s));
                assertThat(proof.spans()).noneMatch(Span::isEmpty);
            }
        });
    }

    /** Articles with findings of every kind. */
    static List<Findings> rich(int count) {
        Random random = new Random(3);
        List<Findings> all = new ArrayList<>();
        String[] nouns = {"trawlers", "bridge", "harbour", "treaty", "fishermen", "budget", "ferry", "winter", "storm"};
        for (int i = 0; i < count; i++) {
            String a = nouns[random.nextInt(nouns.length)] + i;
            String b = nouns[random.nextInt(nouns.length)];
            String day = "2031-05-" + (10 + i % 9);
            Told told = Told.by(
                    "Outlet " + i % 40,
                    day + "T" + (10 + i % 10),
                    "The " + a + " and the " + b,
                    "On 3 May Arland closed the " + a + " to Borduria.",
                    "\"We want the " + b + " back by " + a + " and nothing less,\" Ada Lund told reporters near " + a
                            + ".",
                    "The talks in Port Selim are near, and Lund comes to speak of " + a + ".",
                    "An aide said the " + b + " would be ready for " + a + " before the summer.",
                    "Arland demands the " + b + " of " + a + ".");
            String said = told.says(
                    "Ada Lund/ARL",
                    Anonymity.NAMED,
                    "told",
                    "\"We want the " + b + " back by " + a + " and nothing less,\"");
            told.said(
                    "An aide",
                    Anonymity.ANONYMOUS,
                    "said",
                    "the " + b + " would be ready for " + a + " before the summer");
            told.gathering("The talks in Port Selim", State.PLANNED, "Port Selim/ARL", "2031-05-20", "X/ARL", "Y/BOR")
                    .comes("Ada Lund/ARL", Status.values()[i % 4], said, "Lund comes")
                    .position("X/ARL", b, Stance.DEMANDS, "the " + b + " of " + a)
                    .dated("3 May", "2031-05-03")
                    .event("X/ARL", EventType.COERCE, "Y/BOR", Factuality.HAPPENED, "2031-05-03", "closed the " + a);
            all.add(told.findings());
        }
        return all;
    }

    @Test
    void threeHundredArticlesAreABriefWithinTwoSeconds() {
        List<Findings> all = rich(300);
        new Story(all.subList(0, 50)).brief(null);
        Brief brief = new Story(all).brief(null);
        Duration took = Duration.ofDays(1);
        // The best of three: other work on the machine is not what is measured.
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            brief = new Story(all).brief(null);
            Duration one = Duration.ofNanos(System.nanoTime() - start);
            took = one.compareTo(took) < 0 ? one : took;
        }
        System.out.println("300 articles: " + took.toMillis() + " ms");
        assertThat(brief.articles()).hasSize(300);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }
}
