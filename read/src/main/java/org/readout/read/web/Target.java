package org.readout.read.web;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.read.source.Unreadable;

/**
 * A web address taken apart in one strict way, so that the host that is checked is the host that is asked. What other
 * parsers would take for something else is refused: user names, percent signs and backslashes in the host, numbers that
 * are no plain dotted quad (octal, hexadecimal, short and whole-number forms), zone ids. Names are brought to their ASCII
 * form first (RFC 3490), so that full-width digits and ideographic stops are seen for what they are.
 *
 * @param uri the address in plain form, without a fragment
 * @param host in lower case, without brackets or a final dot
 * @param port the port, never -1
 * @param literal the host itself where it is written as an address
 */
record Target(URI uri, String host, int port, @Nullable InetAddress literal) {
    private static final int LONGEST = 4_096;
    private static final Pattern FORM = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#]*))?(.*)");
    private static final Pattern PORT = Pattern.compile("(.*?)(?::(\\d{0,5}))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*");
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
    private static final Pattern QUAD = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /** Takes an address apart. @throws Unreadable with the reason why it is not fetched */
    static Target of(String address) throws Unreadable {
        String written = address.strip();
        Matcher form = FORM.matcher(written);
        if (written.length() > LONGEST || !form.matches()) {
            throw new Unreadable("is not a well-formed address");
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Unreadable("is not fetched: only http and https addresses are");
        }
        String authority = form.group(2);
        if (authority == null || authority.isEmpty()) {
            throw new Unreadable("is not fetched: the address names no host");
        }
        if (authority.indexOf('@') >= 0) {
            throw new Unreadable("is not fetched: the address has a user name in it");
        }
        boolean bracketed = authority.startsWith("[");
        int close = authority.indexOf(']');
        Matcher parts = PORT.matcher(bracketed && close > 0 ? authority.substring(close + 1) : authority);
        if (!parts.matches() || bracketed && (close < 0 || !parts.group(1).isEmpty())) {
            throw new Unreadable("is not a well-formed address");
        }
        InetAddress literal = bracketed ? six(authority.substring(1, close)) : null;
        String host = bracketed ? authority.substring(1, close).toLowerCase(Locale.ROOT) : name(parts.group(1));
        if (!bracketed && NUMBER.matcher(host).matches()) {
            literal = four(host);
        }
        int port = port(parts.group(2), scheme.equals("https") ? 443 : 80);
        String shown = bracketed ? "[" + host + "]" : host;
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        try {
            String rest = form.group(3);
            int fragment = rest.indexOf('#');
            rest = tidied(fragment < 0 ? rest : rest.substring(0, fragment));
            String path = rest.startsWith("/") ? rest : "/" + rest;
            URI uri = new URI(scheme + "://" + shown + (usual ? "" : ":" + port) + path);
            return new Target(new URI(uri.toASCIIString()), host, port, literal);
        } catch (URISyntaxException e) {
            throw new Unreadable("is not a well-formed address", e);
        }
    }

    /** Where a Location header leads from here. */
    Target redirected(String location) throws Unreadable {
        String written = location.strip();
        if (FORM.matcher(written).matches()) {
            return of(written);
        }
        if (written.startsWith("//")) {
            return of(uri.getScheme() + ":" + written);
        }
        try {
            return of(uri.resolve(new URI(tidied(written))).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Unreadable("could not be fetched: it redirects to what is no address", e);
        }
    }

    boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    /** What stands in the request line. */
    String asked() {
        String query = uri.getRawQuery();
        return uri.getRawPath() + (query == null ? "" : "?" + query);
    }

    /** What stands in the Host header. */
    String authority() {
        return uri.getRawAuthority();
    }

    private static String name(String written) throws Unreadable {
        String host = written;
        if (!host.chars().allMatch(c -> c < 0x80)) {
            try {
                host = IDN.toASCII(host);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new Unreadable("is not a well-formed address", e);
            }
        }
        host = host.toLowerCase(Locale.ROOT);
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (host.isEmpty()) {
            throw new Unreadable("is not fetched: the address names no host");
        }
        if (host.length() > 253 || !NAME.matcher(host).matches()) {
            throw new Unreadable("is not fetched: its host is not well-formed");
        }
        return host;
    }

    private static InetAddress four(String host) throws Unreadable {
        try {
            if (QUAD.matcher(host).matches()) {
                return InetAddress.ofLiteral(host);
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("is not fetched: its host is not well-formed", e);
        }
        throw new Unreadable("is not fetched: its host is a number that may be read in several ways");
    }

    private static InetAddress six(String host) throws Unreadable {
        try {
            if (host.indexOf('%') < 0 && host.indexOf(':') >= 0) {
                return InetAddress.ofLiteral(host);
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("is not fetched: its host is not well-formed", e);
        }
        throw new Unreadable("is not fetched: its host is not well-formed");
    }

    private static int port(@Nullable String written, int usual) throws Unreadable {
        if (written == null || written.isEmpty()) {
            return usual;
        }
        int port = Integer.parseInt(written);
        if (port < 1 || port > 65_535) {
            throw new Unreadable("is not fetched: there is no port " + written);
        }
        return port;
    }

    /** Spaces and the like, which publishers leave in paths; a backslash or a control character stays, and is refused. */
    private static String tidied(String rest) {
        StringBuilder tidy = new StringBuilder();
        for (char c : rest.toCharArray()) {
            if (" \"<>^`{|}[]".indexOf(c) >= 0) {
                tidy.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                tidy.append(c);
            }
        }
        return tidy.toString();
    }
}
