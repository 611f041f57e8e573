package org.readout.read.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/**
 * Fetches pages and feeds. Only http and https, no user names in addresses, only hosts all of whose addresses are public
 * (unless allowed), each hop of a redirect checked anew, at most so many bytes, and all of it before a deadline. The
 * platform keeps a resolved name for thirty seconds, so that the address connected to is the address checked.
 */
public final class Fetcher implements Pages {
    /** How the fetcher introduces itself; robots.txt may speak to the first word. */
    public static final String AGENT = "Readout/0.1 (news reader)";

    private static final int MOST_REDIRECTS = 5;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([a-z0-9_.:-]{2,40})");

    private final boolean allowPrivate;
    private final int maxBytes;
    private final Duration deadline;
    private final HttpClient client;

    /**
     * @param allowPrivate whether hosts may be fetched that are not on the public Internet
     * @param maxBytes of one answer
     * @param deadline for one address with all its redirects
     */
    public Fetcher(boolean allowPrivate, int maxBytes, Duration deadline) {
        this.allowPrivate = allowPrivate;
        this.maxBytes = maxBytes;
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(deadline)
                .build();
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
        long end = System.nanoTime() + deadline.toNanos();
        URI at = checked(address);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<byte[]> answer = get(at, known, end - System.nanoTime());
            int status = answer.statusCode();
            Optional<String> location = answer.headers().firstValue("Location");
            if (status >= 300 && status < 400 && location.isPresent()) {
                at = redirected(at, location.get());
                continue;
            }
            return answer(address, at, answer);
        }
        throw new Unreadable("could not be fetched: more than " + MOST_REDIRECTS + " redirects");
    }

    private static Answer answer(String address, URI at, HttpResponse<byte[]> answer) throws Unreadable {
        Optional<String> packed =
                answer.headers().firstValue("Content-Encoding").filter(e -> !e.equalsIgnoreCase("identity"));
        if (answer.statusCode() == 200 && packed.isPresent()) {
            throw new Unreadable("could not be fetched: the server sent it compressed, unasked");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        Known known = new Known(
                answer.headers().firstValue("ETag").orElse(null),
                answer.headers().firstValue("Last-Modified").orElse(null));
        return new Answer(
                answer.statusCode(),
                answer.statusCode() == 200 ? new Source(address, answer.body(), charset(type), at.toString()) : null,
                known,
                answer.headers().firstValue("Retry-After").orElse(null));
    }

    private static URI redirected(URI from, String location) throws Unreadable {
        try {
            return checkedSyntax(from.resolve(new URI(location)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Unreadable("could not be fetched: it redirects to what is no address", e);
        }
    }

    private static URI checked(String address) throws Unreadable {
        try {
            return checkedSyntax(new URI(address.strip()));
        } catch (URISyntaxException e) {
            throw new Unreadable("is not a well-formed address", e);
        }
    }

    private static URI checkedSyntax(URI uri) throws Unreadable {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Unreadable("is not fetched: only http and https addresses are");
        }
        if (uri.getRawUserInfo() != null) {
            throw new Unreadable("is not fetched: the address has a user name in it");
        }
        if (uri.getHost() == null) {
            throw new Unreadable("is not fetched: the address names no host");
        }
        return uri;
    }

    private HttpResponse<byte[]> get(URI uri, Known known, long nanos) throws Unreadable {
        checkHost(uri.getHost());
        if (nanos <= 0) {
            throw late();
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofNanos(nanos))
                .header("User-Agent", AGENT)
                .header(
                        "Accept",
                        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/json, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1");
        known.headers().forEach(builder::header);
        HttpRequest request = builder.build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxBytes));
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw late();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreadable("could not be fetched: interrupted", e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private Unreadable failed(@Nullable Throwable cause) {
        for (Throwable c = cause; c != null; c = c.getCause()) {
            if (c instanceof java.net.http.HttpTimeoutException) {
                return late();
            }
            if (c instanceof IOException && String.valueOf(c.getMessage()).contains("exceeds capacity")) {
                return new Unreadable("is larger than " + maxBytes + " bytes, the limit for one address");
            }
        }
        String message = cause == null || cause.getMessage() == null ? String.valueOf(cause) : cause.getMessage();
        return new Unreadable("could not be fetched: " + message, cause);
    }

    private Unreadable late() {
        return new Unreadable("could not be fetched within " + deadline.toSeconds() + " seconds");
    }

    private void checkHost(String host) throws Unreadable {
        try {
            String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            if (!allowPrivate && !PublicAddress.isHost(bare)) {
                throw new Unreadable(
                        "is not fetched: " + host + " is not on the public Internet (--allow-private permits it)");
            }
        } catch (UnknownHostException e) {
            throw new Unreadable("could not be fetched: there is no host " + host, e);
        }
    }

    private static @Nullable String charset(String type) {
        Matcher m = CHARSET.matcher(type.length() > 300 ? type.substring(0, 300) : type);
        return m.find() ? m.group(1) : null;
    }
}
