package org.readout.read.web;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/**
 * Fetches pages and feeds. Only http and https, no user names in addresses, only hosts all of whose addresses are public
 * (unless allowed), connected to at the very address that was checked, each hop of a redirect checked anew, at most so
 * many bytes after unpacking, and all of it before a deadline. Proxies are not used: behind one nobody could say where a
 * request goes. Thread-safe.
 */
public final class Fetcher implements Pages {
    /** How the fetcher introduces itself; robots.txt may speak to the first word. */
    public static final String AGENT = "Readout/0.1 (news reader)";

    private static final int MOST_REDIRECTS = 5;
    private static final String ACCEPTED =
            "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/json, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1";

    private final Guard guard;
    private final int maxBytes;
    private final Duration deadline;

    /**
     * @param allowPrivate whether hosts may be fetched that are not on the public Internet
     * @param maxBytes of one answer
     * @param deadline for one address with all its redirects
     */
    public Fetcher(boolean allowPrivate, int maxBytes, Duration deadline) {
        this(allowPrivate, maxBytes, deadline, Resolver.SYSTEM);
    }

    /** The same with a name service of the caller's. */
    public Fetcher(boolean allowPrivate, int maxBytes, Duration deadline, Resolver resolver) {
        this.guard = new Guard(allowPrivate, resolver);
        this.maxBytes = maxBytes;
        this.deadline = deadline;
    }

    @Override
    public Source page(String address) throws Unreadable {
        Answer answer = ask(address, Known.NOTHING);
        if (answer.source() == null) {
            throw new Unreadable("could not be fetched: the server answered with status " + answer.status());
        }
        return answer.source();
    }

    /**
     * Asks for what stands at an address, and only for news of it where an earlier answer is known.
     *
     * @throws Unreadable when it may not be asked for, or nothing whole came back: other answers than 200 are answers
     */
    public Answer ask(String address, Known known) throws Unreadable {
        return ask(address, known, _ -> {});
    }

    /** The same, with a word before each request. */
    public Answer ask(String address, Known known, Hop hop) throws Unreadable {
        long left = deadline.toNanos();
        Target at = Target.of(address);
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            hop.before(at.uri());
            long begun = System.nanoTime();
            Reply reply = reply(at, known, left);
            left -= System.nanoTime() - begun;
            Optional<String> location = reply.location();
            if (location.isEmpty()) {
                return answer(address, reply);
            }
            at = at.redirected(location.get());
        }
        throw new Unreadable("could not be fetched: more than " + MOST_REDIRECTS + " redirects");
    }

    private static Answer answer(String address, Reply reply) {
        return new Answer(
                reply.status(),
                reply.status() == 200 ? reply.source(address) : null,
                new Known(
                        reply.header("ETag").orElse(null),
                        reply.header("Last-Modified").orElse(null)),
                reply.header("Retry-After").orElse(null));
    }

    /** One request, on a thread of its own that is interrupted when time is up or the caller is. */
    private Reply reply(Target target, Known known, long nanos) throws Unreadable {
        Map<String, String> headers = new TreeMap<>(known.headers());
        headers.put("Accept", ACCEPTED);
        FutureTask<Reply> asking =
                new FutureTask<>(() -> new Exchange(target, guard.addresses(target), maxBytes).get(headers));
        Thread thread = Thread.ofVirtual().start(asking);
        try {
            return asking.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Unreadable("could not be fetched within " + deadline.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("could not be fetched: interrupted", e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } finally {
            thread.interrupt();
        }
    }

    private Unreadable failed(@Nullable Throwable cause) {
        return switch (cause) {
            case Unreadable refused -> refused;
            case SocketTimeoutException e -> new Unreadable("could not be fetched: the server does not answer", e);
            case TooLarge e -> new Unreadable("is larger than " + maxBytes + " bytes, the limit for one address", e);
            case null -> new Unreadable("could not be fetched");
            default -> {
                String message = cause.getMessage();
                yield new Unreadable(
                        "could not be fetched: "
                                + (message == null ? cause.getClass().getSimpleName() : message),
                        cause);
            }
        };
    }
}
