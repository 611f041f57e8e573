package org.readout.desk.guard;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which the desk may be asked. A page elsewhere can point a name of its own at this machine (DNS
 * rebinding), but it cannot make a browser send another Host header than that name; so a desk for this machine answers to
 * loopback's names alone, and a shared one to its given name and to bare addresses, which no DNS answer can change.
 */
final class Hosts {
    private static final Pattern PARTS = Pattern.compile("(\\[[0-9a-f:.]{2,45}]|[a-z0-9.-]{1,253})(?::(\\d{1,5}))?");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|\\d{1,3}(?:\\.\\d{1,3}){3}");

    private final Set<String> names = new TreeSet<>(Set.of("127.0.0.1", "localhost", "[::1]"));
    private final boolean shared;

    Hosts(String host, boolean shared) {
        this.shared = shared;
        String name = host.toLowerCase(Locale.ROOT);
        names.add(name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name);
    }

    /** Whether a Host header names this desk. @param port the port it listens at */
    boolean known(@Nullable String header, int port) {
        if (header == null || header.length() > 300) {
            return false;
        }
        var parts = PARTS.matcher(header.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return false;
        }
        String name = parts.group(1);
        if (names.contains(name)) {
            // On loopback the port must be ours too: other programs of this machine have other ports.
            return shared || Integer.toString(port).equals(parts.group(2) == null ? "80" : parts.group(2));
        }
        return shared && ADDRESS.matcher(name).matches();
    }
}
