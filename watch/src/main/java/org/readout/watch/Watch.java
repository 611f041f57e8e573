package org.readout.watch;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.read.FeedItem;
import org.readout.read.Problem;
import org.readout.read.Reader;
import org.readout.read.source.Unreadable;
import org.readout.read.web.Answer;
import org.readout.read.web.Fetcher;

/**
 * Visits feeds and pages again and again, and hands on what is new. An answer that makes no sense costs its address a
 * pause that doubles with each failure; nothing that a server sends ends the watch. Not thread-safe; {@link
 * Thread#interrupt} ends it between two articles.
 */
public final class Watch {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);
    private static final int MOST_DOUBLINGS = 12;

    /** Pages of one feed that are fetched at one visit; the rest waits for the next. */
    private static final int MOST_PAGES = 40;

    private static final int GONE = 410;

    /**
     * How to watch.
     *
     * @param every the time between two visits of an address
     * @param pause the least time between two requests to one host
     */
    public record Plan(Duration every, Duration pause) {}

    private final Set<String> addresses;
    private final Plan plan;
    private final Reader reader;
    private final Manners manners;
    private final Memory memory;
    private final Taker taker;
    private final Clock clock;
    private final Consumer<String> log;
    private final Consumer<Problem> problems;
    private final Set<String> gone = new LinkedHashSet<>();

    /**
     * @param addresses of feeds and pages
     * @param log told of each visit that brought something
     * @param problems told what went wrong, by address
     */
    public Watch(
            List<String> addresses,
            Plan plan,
            Reader reader,
            Fetcher fetcher,
            Memory memory,
            Taker taker,
            Clock clock,
            Consumer<String> log,
            Consumer<Problem> problems) {
        this.addresses = new LinkedHashSet<>(addresses);
        this.plan = plan;
        this.reader = reader;
        this.manners = new Manners(fetcher, plan.pause(), clock);
        this.memory = memory;
        this.taker = taker;
        this.clock = clock;
        this.log = log;
        this.problems = problems;
    }

    /** Watches until its thread is interrupted, or no address is left. @throws IOException when nothing can be remembered */
    public void run() throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            round();
            Instant next = next();
            if (next == null) {
                return;
            }
            try {
                Duration left = Duration.between(clock.now(), next);
                if (left.isPositive()) {
                    clock.sleep(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Visits all that are due once. @return how many visits failed @throws IOException when nothing can be remembered */
    public int round() throws IOException {
        int failed = 0;
        for (String address : addresses) {
            Visit visit = memory.of(address);
            boolean due = !visit.due().isAfter(clock.now()) && !gone.contains(address);
            if (due && !Thread.currentThread().isInterrupted()) {
                Visit done = visit(visit);
                failed += done.failures() > 0 ? 1 : 0;
                memory.keep(done);
            }
        }
        return failed;
    }

    private @Nullable Instant next() {
        return addresses.stream()
                .filter(a -> !gone.contains(a))
                .map(a -> memory.of(a).due())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Visit visit(Visit visit) {
        Answer answer;
        try {
            answer = manners.ask(visit.address(), visit.known());
        } catch (Unreadable e) {
            return failed(visit, String.valueOf(e.getMessage()), null);
        }
        if (answer.status() == 304) {
            return new Visit(visit.address(), later(plan.every()), visit.known(), 0, visit.seen());
        }
        if (answer.source() == null) {
            if (answer.status() == GONE) {
                gone.add(visit.address());
            }
            String reason = "could not be fetched: the server answered with status " + answer.status();
            return failed(visit, reason, answer.retryAfter());
        }
        List<Article> articles = new ArrayList<>();
        List<Problem> told = new ArrayList<>();
        reader.read(answer.source(), articles::add, told::add);
        if (articles.isEmpty()) {
            return failed(
                    visit, told.isEmpty() ? "holds no article" : told.getFirst().reason(), null);
        }
        told.forEach(problems);
        Haul haul = new Haul(visit);
        for (Article article : articles) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            haul.take(article);
        }
        haul.tell();
        // What is left over is fetched at the next visit, to which the server must then send the feed again.
        boolean whole = haul.left == 0 && !Thread.currentThread().isInterrupted();
        return new Visit(visit.address(), later(plan.every()), whole ? answer.known() : visit.known(), 0, haul.seen);
    }

    /** What one visit brings in. */
    private final class Haul {
        private final Visit before;
        private final Set<String> known;
        private final List<String> seen = new ArrayList<>();
        private final int[] outcomes = new int[Taker.Outcome.values().length];
        private int pages;
        private int left;

        Haul(Visit before) {
            this.before = before;
            this.known = Set.copyOf(before.seen());
        }

        void take(Article article) {
            String key = Seen.key(article);
            if (known.contains(key)) {
                seen.add(key);
                return;
            }
            if (FeedItem.isSummary(article) && pages >= MOST_PAGES) {
                left++;
                return;
            }
            Taker.Outcome outcome = taker.take(whole(article));
            outcomes[outcome.ordinal()]++;
            if (outcome != Taker.Outcome.FAILED) {
                seen.add(key);
            }
        }

        private Article whole(Article item) {
            String url = item.url();
            if (url == null || !FeedItem.isSummary(item)) {
                return item;
            }
            pages++;
            try {
                return FeedItem.whole(item, manners.page(url));
            } catch (Unreadable e) {
                problems.accept(new Problem(url, e.getMessage() + "; its summary was read instead"));
                return item;
            }
        }

        void tell() {
            int brought = outcomes[Taker.Outcome.NEW.ordinal()];
            int revised = outcomes[Taker.Outcome.NEW_VERSION.ordinal()];
            if (brought + revised + left > 0) {
                log.accept(before.address() + ": " + brought + " new, " + revised + " in a new version"
                        + (left > 0 ? ", " + left + " left for the next visit" : ""));
            }
        }
    }

    private Visit failed(Visit visit, String reason, @Nullable String retryAfter) {
        int failures = Math.min(visit.failures() + 1, MOST_DOUBLINGS);
        Duration pause = plan.every().multipliedBy(1L << failures);
        Duration asked = retryAfter == null ? Duration.ZERO : asked(retryAfter);
        pause = shorter(asked.compareTo(pause) > 0 ? asked : pause, LONGEST_PAUSE);
        Instant due = later(pause);
        problems.accept(new Problem(
                visit.address(),
                reason + (gone.contains(visit.address()) ? "; it is gone for good" : "; next visit at " + due)));
        return new Visit(visit.address(), due, visit.known(), failures, visit.seen());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Instant later(Duration pause) {
        return clock.now().plus(pause).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    /** The pause that a server asks for: seconds, or until a date (RFC 9110, 10.2.3). */
    private Duration asked(String retryAfter) {
        String value = retryAfter.strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            return Duration.between(
                    clock.now(),
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
