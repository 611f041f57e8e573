package org.readout.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
        URI uri = uri(address);
        Robots robots = robots(uri);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        if (!robots.allows(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())) {
            throw new Unreadable(
                    robots == Robots.CLOSED
                            ? "is not fetched: the site's robots.txt cannot be had"
                            : "is not fetched: the site's robots.txt forbids it");
        }
        String host = host(uri);
        await(host);
        try {
            return fetcher.ask(address, known);
        } finally {
            free.put(host, clock.now().plus(robots.delay().compareTo(pause) > 0 ? robots.delay() : pause));
        }
    }

    private static URI uri(String address) throws Unreadable {
        try {
            URI uri = URI.create(address.strip());
            if (uri.getHost() == null) {
                throw new Unreadable("is not fetched: the address names no host");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new Unreadable("is not a well-formed address", e);
        }
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
