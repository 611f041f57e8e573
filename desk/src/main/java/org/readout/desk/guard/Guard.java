package org.readout.desk.guard;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every handler. Sets the headers, then refuses in this order: a Host that is not the desk's, a body that is
 * too large or of unknown size, a reader without the token, and a change that no page of the desk asked for. Thread-safe.
 */
public final class Guard {
    /** Bytes of a request's body, at most: an article of two million characters with room for its form. */
    public static final int BODY = 8 * 1024 * 1024;

    /** The form field, and the header, that carries a page's proof. */
    public static final String PROOF = "proof";

    private static final String PROOF_HEADER = "X-Desk-Proof";
    private static final String VISIT = "readout_visit";
    private static final String PASS = "readout_pass";
    private static final String SEEN = "visit";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Hosts hosts;
    private final @Nullable String token;
    private final Seal seal = new Seal();

    /** @param host where the desk listens @param token what readers must know, or null for this machine alone */
    public Guard(String host, @Nullable String token) {
        this.hosts = new Hosts(host, token != null);
        this.token = token;
    }

    /** Lets a request through or refuses it. @param port the port that the desk listens at */
    public void admit(Context request, int port) {
        SafeHeaders.all().forEach(request::header);
        if (!hosts.known(request.header("Host"), port)) {
            throw new Refusal(
                    421, "This desk does not answer to that name. Use the address that it printed at its start.");
        }
        if (!READING.contains(request.method())) {
            checkSize(request);
        }
        boolean bearer = isBearer(request);
        if (token != null && !bearer && !isEntry(request.path())) {
            checkPass(request);
        }
        if (!READING.contains(request.method()) && !bearer) {
            checkChange(request);
        }
    }

    private static void checkSize(Context request) {
        String length = request.header("Content-Length");
        if (length == null) {
            throw new Refusal(411, "A request with a body must say its length.");
        }
        if (length.length() > 12 || Long.parseLong(length) > BODY) {
            throw new Refusal(
                    413,
                    "That is more than " + BODY / (1024 * 1024) + " MB, the most that the desk takes at once."
                            + " Larger inputs go in with \"readout add\".");
        }
    }

    private boolean isBearer(Context request) {
        String given = request.header("Authorization");
        return token != null && given != null && given.startsWith("Bearer ") && Seal.same(given.substring(7), token);
    }

    /** What a reader without a pass may see: the door itself, and the files that draw it. */
    private static boolean isEntry(String path) {
        return path.equals("/enter") || path.startsWith("/files/");
    }

    private void checkPass(Context request) {
        String pass = request.cookie(PASS);
        if (pass == null || !Seal.same(pass, pass())) {
            throw new Refusal(401, "This desk is shared: enter its token first.");
        }
    }

    private String pass() {
        return seal.of("pass", String.valueOf(token));
    }

    /** Checks the token that a reader gives at the door, and hands out the pass. */
    public void enter(Context request, String given) {
        if (token == null || !Seal.same(given, token)) {
            throw new Refusal(401, "That is not this desk's token.");
        }
        setCookie(request, PASS, pass());
    }

    /**
     * A change must come from a page of this desk: the browser says so (Origin, Sec-Fetch-Site), and the form carries the
     * seal of the reader's visit, which no other page can know.
     */
    private void checkChange(Context request) {
        String origin = request.header("Origin");
        String own = request.scheme() + "://" + request.header("Host");
        if (origin != null && !origin.equalsIgnoreCase(own)) {
            throw new Refusal(403, "A page of another site asked for this change; it was not made.");
        }
        String site = request.header("Sec-Fetch-Site");
        if (site != null && !site.toLowerCase(Locale.ROOT).equals("same-origin")) {
            throw new Refusal(403, "A page of another site asked for this change; it was not made.");
        }
        if (origin == null && site == null) {
            throw new Refusal(403, "The request does not say which page it comes from; nothing was changed.");
        }
        String visit = request.cookie(VISIT);
        String proof = request.header(PROOF_HEADER) == null ? request.formParam(PROOF) : request.header(PROOF_HEADER);
        if (visit == null || proof == null || !Seal.same(proof, seal.of(VISIT, visit))) {
            throw new Refusal(403, "This page is older than the desk's last start: reload it and try again.");
        }
    }

    /** What a form of this reader must send along as {@link #PROOF}; begins the reader's visit where there is none. */
    public String proof(Context request) {
        String visit = request.attribute(SEEN);
        if (visit == null) {
            visit = request.cookie(VISIT);
        }
        if (visit == null || visit.length() > 64) {
            visit = seal.word();
            setCookie(request, VISIT, visit);
        }
        request.attribute(SEEN, visit);
        return seal.of(VISIT, visit);
    }

    private static void setCookie(Context request, String name, String value) {
        String secure = request.scheme().equals("https") ? "; Secure" : "";
        request.res().addHeader("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure);
    }

    /** A text as part of an address's query. */
    public static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
