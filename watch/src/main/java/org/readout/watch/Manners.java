package org.readout.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;
import org.readout.read.web.Answer;
import org.readout.read.web.Fetcher;
import org.readout.read.web.Known;
import org.readout.read.web.Pages;

/**
 * Asks servers as a guest does: what their robots.txt lets a robot read, one request at a time, with a pause between two
 * to the same host. Not thread-safe.
 */
final class Manners implements Pages {
    /** How long a site's rules are kept (RFC 9309, 2.4). */
    private static final Duration RULES = Duration.ofHours(24);

    /** Rules that could not be had are asked for again sooner. */
    private static final Duration NO_RULES = Duration.ofMinutes(10);

    private static final int MOST_HOSTS = 10_000;

    private record Held(Robots robots, Instant until) {}

    private final Fetcher fetcher;
    private final Duration pause;
    private final Clock clock;
    private final Map<String, Held> rules = new HashMap<>();
    private final Map<String, Instant> free = new HashMap<>();

    Manners(Fetcher fetcher, Duration pause, Clock clock) {
        this.fetcher = fetcher;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public Source page(String address) throws Unreadable {
        Answer answer = ask(address, Known.NOTHING);
        if (answer.source() == null) {
            throw new Unreadable("could not be fetched: the server answered with status " + answer.status());
        }
        return answer.source();
    }

    /** Asks for news of an address. @throws Unreadable when it may not be asked for, or cannot be had */
    Answer ask(String address, Known known) throws Unreadable {
        List<URI> hops = new ArrayList<>();
        try {
            // a redirect leads to a site with rules and a pause of its own
            return fetcher.ask(address, known, uri -> {
                admit(uri);
                hops.add(uri);
            });
        } finally {
            if (!hops.isEmpty()) {
                rest(hops.getLast());
            }
        }
    }

    /** Waits until a request may be made. @throws Unreadable when it may not */
    private void admit(URI uri) throws Unreadable {
        Robots robots = robots(uri);
        String path = uri.getRawPath();
        if (!robots.allows(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())) {
            throw new Unreadable(
                    robots == Robots.CLOSED
                            ? "is not fetched: the site's robots.txt cannot be had"
                            : "is not fetched: the site's robots.txt forbids it");
        }
        await(host(uri));
        rest(uri);
    }

    /** Begins the pause after a request, as long as the site wants it. */
    private void rest(URI uri) {
        Held held = rules.get(host(uri));
        Duration wanted = held == null ? pause : held.robots().delay();
        free.put(host(uri), clock.now().plus(wanted.compareTo(pause) > 0 ? wanted : pause));
    }

    private static String host(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private Robots robots(URI uri) throws Unreadable {
        String host = host(uri);
        Held held = rules.get(host);
        if (held == null || held.until().isBefore(clock.now())) {
            if (rules.size() >= MOST_HOSTS) {
                rules.clear();
                free.clear();
            }
            held = robots(host);
            rules.put(host, held);
        }
        return held.robots();
    }

    /** A site without the file has no rules; one that fails to tell them is left alone for a while. */
    private Held robots(String host) throws Unreadable {
        await(host);
        Instant now = clock.now();
        free.put(host, now.plus(pause));
        Answer answer;
        try {
            answer = fetcher.ask(host + "/robots.txt", Known.NOTHING);
        } catch (Unreadable e) {
            if (String.valueOf(e.getMessage()).startsWith("is not fetched")) {
                throw e; // the address itself may not be asked for
            }
            return new Held(Robots.CLOSED, now.plus(NO_RULES));
        }
        if (answer.source() != null) {
            return new Held(Robots.parse(answer.source().bytes(), "readout"), now.plus(RULES));
        }
        boolean unavailable = answer.status() >= 400 && answer.status() < 500 && answer.status() != 429;
        return unavailable ? new Held(Robots.OPEN, now.plus(RULES)) : new Held(Robots.CLOSED, now.plus(NO_RULES));
    }

    private void await(String host) throws Unreadable {
        Instant from = free.get(host);
        Instant now = clock.now();
        if (from != null && from.isAfter(now)) {
            try {
                clock.sleep(Duration.between(now, from));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unreadable("was not fetched: the watch ends", e);
            }
        }
    }
}
