package org.readout.watch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site lets robots read (RFC 9309): the rules of the groups that name us, else of those for everybody; the longest
 * rule that fits decides, and permission goes before refusal. {@code Crawl-delay}, which the standard does not have, is
 * kept to, up to a minute.
 */
final class Robots {
    /** Nothing is refused. */
    static final Robots OPEN = new Robots(List.of(), Duration.ZERO);

    /** All is refused: what the standard asks for while a site's rules cannot be had. */
    static final Robots CLOSED = new Robots(List.of(new Rule(false, "/")), Duration.ZERO);

    /** Bytes of a file that are read, as the standard has it; the rest counts as not there. */
    static final int MOST_BYTES = 500 * 1024;

    private static final int MOST_RULES = 5_000;
    private static final int LONGEST_DELAY = 60;

    /** @param pattern a path's beginning, with * for any characters and $ at the end of what must end there */
    private record Rule(boolean allows, String pattern) {}

    private final List<Rule> rules;
    private final Duration delay;

    private Robots(List<Rule> rules, Duration delay) {
        this.rules = List.copyOf(rules);
        this.delay = delay;
    }

    /** The rules of a robots.txt for a robot. @param agent its name, such as "readout" */
    static Robots parse(byte[] file, String agent) {
        String text = new String(file, 0, Math.min(file.length, MOST_BYTES), StandardCharsets.UTF_8);
        Groups groups = new Groups(agent.toLowerCase(Locale.ROOT));
        text.lines().forEach(groups::line);
        return groups.chosen();
    }

    /** How long it wants to be left alone between two requests. */
    Duration delay() {
        return delay;
    }

    /** Whether an address may be read. @param path with its query, percent-encoded */
    boolean allows(String path) {
        String plain = normal(path);
        if (plain.equals("/robots.txt")) {
            return true;
        }
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            if ((length > longest || length == longest && rule.allows()) && fits(rule.pattern(), plain)) {
                longest = length;
                allowed = rule.allows();
            }
        }
        return allowed;
    }

    /** Finds the parts between stars one after the other: in time of the path's length for each part. */
    private static boolean fits(String pattern, String path) {
        boolean ends = pattern.endsWith("$");
        String[] parts = (ends ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = ends && i == parts.length - 1;
            int found = last ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
            if (found < at || last && !path.endsWith(parts[i])) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !ends || at == path.length();
    }

    /** Letters, digits and the other unreserved characters stand for themselves however they are written (RFC 3986). */
    private static String normal(String path) {
        StringBuilder out = new StringBuilder();
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            int hex = b == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
            if (hex >= 0) {
                i += 2;
                b = hex;
            }
            boolean unreserved = b < 128 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
            if (hex < 0 && b < 128 || unreserved) {
                out.append((char) b);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", b));
            }
        }
        return out.toString();
    }

    private static int hex(byte high, byte low) {
        int a = Character.digit(high, 16);
        int b = Character.digit(low, 16);
        return a < 0 || b < 0 ? -1 : a * 16 + b;
    }

    /** Groups while a file is read. */
    private static final class Groups {
        private final String agent;
        private final List<Rule> own = new ArrayList<>();
        private final List<Rule> everybody = new ArrayList<>();
        private int ownDelay;
        private int delay;
        private boolean named;
        private boolean isOwn;
        private boolean isEverybody;
        private boolean naming;

        Groups(String agent) {
            this.agent = agent;
        }

        void line(String line) {
            int hash = line.indexOf('#');
            String bare = hash < 0 ? line : line.substring(0, hash);
            int colon = bare.indexOf(':');
            if (colon < 0) {
                return;
            }
            String key = bare.substring(0, colon).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            String value = bare.substring(colon + 1).strip();
            switch (key) {
                case "user-agent" -> name(value.toLowerCase(Locale.ROOT));
                case "allow", "disallow" -> rule(key.equals("allow"), value);
                case "crawl-delay" -> delay(value);
                default -> {}
            }
        }

        private void name(String value) {
            if (!naming) {
                isOwn = false;
                isEverybody = false;
            }
            naming = true;
            isOwn |= value.equals(agent) || value.startsWith(agent + "/");
            isEverybody |= value.equals("*");
            named |= isOwn;
        }

        private void rule(boolean allows, String value) {
            naming = false;
            if (value.isEmpty() || own.size() + everybody.size() >= MOST_RULES) {
                return;
            }
            Rule rule = new Rule(allows, normal(value.startsWith("/") || value.startsWith("*") ? value : "/" + value));
            if (isOwn) {
                own.add(rule);
            }
            if (isEverybody) {
                everybody.add(rule);
            }
        }

        private void delay(String value) {
            naming = false;
            if (!value.matches("\\d{1,6}(\\.\\d{1,6})?")) {
                return;
            }
            int seconds = (int) Math.min(LONGEST_DELAY, Math.ceil(Double.parseDouble(value)));
            ownDelay = isOwn ? seconds : ownDelay;
            delay = isEverybody ? seconds : delay;
        }

        Robots chosen() {
            return new Robots(named ? own : everybody, Duration.ofSeconds(named ? ownDelay : delay));
        }
    }
}
