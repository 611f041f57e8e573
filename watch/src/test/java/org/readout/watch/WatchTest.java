package org.readout.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.model.Article;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;
import org.readout.read.web.Fetcher;

/** A watch of a site on this machine, on a clock that passes as fast as one likes. */
class WatchTest {
    private static final Duration EVERY = Duration.ofMinutes(15);

    /** Sleeping takes no time, and moves the clock. */
    private static final class Hourglass implements Clock {
        private Instant now = Instant.parse("2031-03-03T12:00:00Z");
        private final List<Duration> slept = new ArrayList<>();

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration time) {
            slept.add(time);
            now = now.plus(time);
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @TempDir
    private Path folder;

    private final Hourglass clock = new Hourglass();
    private final List<Article> taken = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Taker.Outcome outcome = Taker.Outcome.NEW;
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
        site.story("harbour", "The harbour talks went on for hours.");
        site.story("bridge", "The bridge will open in June, the mayor said.");
        site.feed("/feed", "harbour", "bridge");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Watch watch(String... paths) throws IOException {
        return new Watch(
                List.of(paths).stream().map(site::url).toList(),
                new Watch.Plan(EVERY, Duration.ofSeconds(5)),
                new Reader(new ReadOptions(null, true)),
                new Fetcher(true, 200_000, Duration.ofSeconds(2)),
                Memory.open(folder.resolve("state")),
                article -> {
                    taken.add(article);
                    return outcome;
                },
                clock,
                log::add,
                problem -> problems.add(problem.input() + " " + problem.reason()));
    }

    @Test
    void followsAFeedToItsPages() throws IOException {
        assertThat(watch("/feed").round()).isZero();
        assertThat(taken).extracting(Article::headline).containsExactly("harbour", "bridge");
        assertThat(taken.getFirst().text()).contains("harbour talks went on");
        assertThat(taken.getFirst().outlet()).isEqualTo("Elma");
        assertThat(log).containsExactly(site.url("/feed") + ": 2 new, 0 in a new version");
        assertThat(problems).isEmpty();
    }

    @Test
    void asksOnlyForNews() throws IOException {
        Watch watch = watch("/feed");
        watch.round();
        assertThat(site.news()).containsExactly("/feed", "/harbour", "/bridge");
        clock.pass(Duration.ofMinutes(1));
        watch.round();
        assertThat(site.news()).as("not due yet").isEmpty();
        clock.pass(EVERY);
        watch.round();
        assertThat(site.news()).containsExactly("/feed known");
        site.story("quay", "The quay was closed on Monday.");
        site.feed("/feed", "quay", "harbour", "bridge");
        clock.pass(EVERY);
        watch.round();
        assertThat(site.news()).containsExactly("/feed changed", "/quay");
        assertThat(taken).hasSize(3);
    }

    @Test
    void goesOnWhereItWasAfterAStart() throws IOException {
        watch("/feed").round();
        site.news();
        clock.pass(EVERY);
        watch("/feed").round();
        assertThat(site.news()).containsExactly("/feed known");
        assertThat(taken).hasSize(2);
    }

    @Test
    void anItemThatCouldNotBeKeptIsAskedForAgain() throws IOException {
        outcome = Taker.Outcome.FAILED;
        Watch watch = watch("/feed");
        watch.round();
        outcome = Taker.Outcome.NEW;
        site.feed("/feed", "bridge", "harbour");
        clock.pass(EVERY);
        watch.round();
        assertThat(taken).hasSize(4);
    }

    @Test
    void aPageIsWatchedToo() throws IOException {
        Watch watch = watch("/harbour");
        watch.round();
        site.story("harbour", "The harbour talks ended without a result.");
        clock.pass(EVERY);
        watch.round();
        assertThat(taken).extracting(Article::text).hasSize(2).last().asString().contains("without a result");
    }

    @Test
    void keepsToRobotsAndPausesWhereRedirectsLeadToo() throws IOException {
        site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /inside\n");
        site.story("inside", "The inner harbour is closed to visitors.");
        site.put("/moved", 302, "text/plain", "", Map.of("Location", "/inside"));
        site.put("/again", 302, "text/plain", "", Map.of("Location", "/harbour"));
        watch("/moved", "/again").round();
        assertThat(site.news()).containsExactly("/moved", "/again", "/harbour");
        assertThat(taken).singleElement().satisfies(a -> assertThat(a.text()).contains("harbour talks"));
        assertThat(problems).singleElement().asString().contains("/moved is not fetched: the site's robots.txt");
        assertThat(clock.slept).as("after rules, /moved and /again").hasSize(3);
    }

    @Test
    void keepsToRobotsAndPausesBetweenRequests() throws IOException {
        site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /bridge\nCrawl-delay: 9\n");
        watch("/feed").round();
        assertThat(site.news()).containsExactly("/feed", "/harbour");
        assertThat(taken.getLast().text()).contains("In short");
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("/bridge is not fetched: the site's robots.txt forbids it");
        assertThat(clock.slept).contains(Duration.ofSeconds(5), Duration.ofSeconds(9));
        clock.pass(EVERY);
        watch("/feed").round();
        assertThat(site.asked).as("rules are asked for once by each watch").containsOnlyOnce("/robots.txt");
    }

    @Test
    void leavesASiteAloneWhoseRulesCannotBeHad() throws IOException {
        site.put("/robots.txt", 503, "text/plain", "", Map.of());
        assertThat(watch("/feed").round()).isEqualTo(1);
        assertThat(site.news()).isEmpty();
        assertThat(problems).singleElement().asString().contains("robots.txt cannot be had");
    }

    @Test
    void backsOffEverLongerAndRecovers() throws IOException {
        site.put("/feed", 500, "text/plain", "", Map.of());
        Watch watch = watch("/feed");
        Instant start = clock.now();
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            watch.round();
            Instant due =
                    Memory.open(folder.resolve("state")).of(site.url("/feed")).due();
            minutes.add(Duration.between(start, due).toMinutes());
            clock.now = due;
            start = due;
        }
        assertThat(minutes).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1440L, 1440L, 1440L);
        site.feed("/feed", "harbour");
        assertThat(watch.round()).isZero();
        assertThat(taken).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"7200, 120", "'Mon, 03 Mar 2031 15:00:00 GMT', 180", "whenever, 30", "-5, 30", "999999999, 1440"})
    void comesBackWhenTheServerWantsIt(String retryAfter, long minutes) throws IOException {
        site.put("/feed", 429, "text/plain", "", Map.of("Retry-After", retryAfter));
        Instant start = clock.now();
        watch("/feed").round();
        Instant due = Memory.open(folder.resolve("state")).of(site.url("/feed")).due();
        assertThat(Duration.between(start, due).toMinutes()).isBetween(minutes, minutes + 1);
    }

    @Test
    void whatIsGoneIsNotAskedForAgain() throws IOException {
        site.put("/feed", 410, "text/plain", "", Map.of());
        Watch watch = watch("/feed");
        watch.run();
        assertThat(site.news()).containsExactly("/feed");
        assertThat(problems).singleElement().asString().contains("gone for good");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "application/rss+xml; <rss version='2.0'><channel><item><title>Broken",
                "application/rss+xml; <?xml version='1.0'?><!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&a;</title></channel></rss>",
                "application/rss+xml; <rss version='2.0'><channel><title>Nothing</title></channel></rss>",
                "application/json; {\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [",
                "application/feed+json; []",
                "text/html; -",
            })
    void noAnswerEndsTheWatch(String type, String body) throws IOException {
        site.put("/odd", 200, type, body == null ? "" : body, Map.of());
        Watch watch = watch("/odd", "/feed");
        watch.round();
        assertThat(problems).isNotEmpty().allMatch(p -> p.contains("/odd"));
        assertThat(taken).as("the others are visited all the same").hasSize(2);
    }

    @Test
    void answersThatAreTooMuchOrLeadAstrayAreRefused() throws IOException {
        site.put("/big", "application/rss+xml", "<rss>" + " ".repeat(300_000));
        site.put("/loop", 302, "text/plain", "", Map.of("Location", site.url("/loop")));
        site.put("/file", 302, "text/plain", "", Map.of("Location", "file:///etc/passwd"));
        site.put("/packed", 200, "text/html", "xx", Map.of("Content-Encoding", "gzip"));
        assertThat(watch("/big", "/loop", "/file", "/packed", "/feed").round()).isEqualTo(4);
        assertThat(problems)
                .satisfiesExactly(
                        p -> assertThat(p).contains("larger than"),
                        p -> assertThat(p).contains("redirects"),
                        p -> assertThat(p).contains("only http"),
                        p -> assertThat(p).contains("compressed"));
        assertThat(taken).hasSize(2);
    }

    @Test
    void aLongFeedIsTakenInTurns() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            names.add("story" + i);
            site.story("story" + i, "Story number " + i + " was told.");
        }
        site.feed("/feed", names.toArray(String[]::new));
        Watch watch = watch("/feed");
        watch.round();
        assertThat(taken).hasSize(40);
        assertThat(log.getLast()).endsWith("10 left for the next visit");
        clock.pass(EVERY);
        watch.round();
        assertThat(taken).hasSize(50);
    }

    @Test
    void aDamagedMemoryCostsNoMoreThanAskingAgain() throws IOException {
        watch("/feed").round();
        Path state = folder.resolve("state");
        Files.writeString(state, Files.readString(state).replace("2031", "20x1") + "half a li");
        watch("/feed").round();
        assertThat(taken).hasSize(4);
    }

    @Test
    void runsUntilItIsInterrupted() throws Exception {
        Watch watch = new Watch(
                List.of(site.url("/feed")),
                new Watch.Plan(EVERY, Duration.ZERO),
                new Reader(new ReadOptions(null, true)),
                new Fetcher(true, 200_000, Duration.ofSeconds(2)),
                Memory.open(folder.resolve("other")),
                article -> Taker.Outcome.NEW,
                Clock.SYSTEM,
                log::add,
                problem -> problems.add(problem.reason()));
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                watch.run();
            } catch (IOException e) {
                problems.add(e.toString());
            }
        });
        while (log.isEmpty()) {
            Thread.sleep(10);
        }
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        assertThat(problems).isEmpty();
    }
}
