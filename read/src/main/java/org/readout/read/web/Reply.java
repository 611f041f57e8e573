package org.readout.read.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.read.source.Source;

/**
 * What a server answered to one request, as it stands.
 *
 * @param url what was asked for
 * @param status of HTTP, 200 to 599
 * @param headers by their names in lower case; of several with one name the first
 * @param body unpacked; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(String url, int status, Map<String, String> headers, byte[] body) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([a-z0-9_.:-]{2,40})");

    Reply {
        headers = Map.copyOf(headers);
    }

    /** A header's value. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Where it sends the asker instead, if it does. */
    Optional<String> location() {
        boolean redirects = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        return redirects ? header("Location") : Optional.empty();
    }

    /** Its body, to be read. @param name what articles will be named after */
    Source source(String name) {
        return new Source(name, body, charset(), url);
    }

    private @Nullable String charset() {
        String type = header("Content-Type").orElse("");
        Matcher m = CHARSET.matcher(type.length() > 300 ? type.substring(0, 300) : type);
        return m.find() ? m.group(1) : null;
    }
}
