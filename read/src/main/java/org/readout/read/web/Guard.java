package org.readout.read.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.readout.read.source.Unreadable;

/**
 * The one guard before every request of Readout's to the web: it says which addresses may be connected to. A host is
 * resolved once; every address that it has must be public, and the connection goes to one of those very addresses, so
 * that an answer of the name service that changes between check and use changes nothing.
 */
final class Guard {
    /** Ports that web servers stand on; the others belong to services that might take a request for a command. */
    private static final Set<Integer> PORTS = Set.of(80, 443, 8000, 8008, 8080, 8088, 8443, 8888);

    /** Names that never belong to the public Internet (RFC 6761, 6762, 7686, 8375; ICANN for "internal"). */
    private static final List<String> INSIDE = List.of("localhost", "local", "internal", "home.arpa", "onion");

    private final boolean allowPrivate;
    private final Resolver resolver;

    Guard(boolean allowPrivate, Resolver resolver) {
        this.allowPrivate = allowPrivate;
        this.resolver = resolver;
    }

    /**
     * The addresses that a target may be reached at.
     *
     * @throws Unreadable when it may not be
     * @throws UnknownHostException when it has none, at the moment
     */
    List<InetAddress> addresses(Target target) throws Unreadable, UnknownHostException {
        if (!allowPrivate && !PORTS.contains(target.port())) {
            throw new Unreadable("is not fetched: port " + target.port()
                    + " is none that web pages stand at (--allow-private permits it)");
        }
        if (!allowPrivate && INSIDE.stream().anyMatch(name -> isUnder(target.host(), name))) {
            throw inside(target);
        }
        List<InetAddress> addresses = resolved(target);
        if (!allowPrivate && !addresses.stream().allMatch(PublicAddress::is)) {
            throw inside(target);
        }
        return addresses;
    }

    private List<InetAddress> resolved(Target target) throws UnknownHostException {
        if (target.literal() != null) {
            return List.of(target.literal());
        }
        List<InetAddress> addresses = List.of();
        try {
            addresses = List.copyOf(resolver.resolve(target.host()));
        } catch (UnknownHostException e) {
            // says no more than the exception below
        }
        if (addresses.isEmpty()) {
            throw new UnknownHostException("there is no host " + target.host());
        }
        return addresses;
    }

    private static boolean isUnder(String host, String name) {
        return host.equals(name) || host.endsWith("." + name);
    }

    private static Unreadable inside(Target target) {
        return new Unreadable(
                "is not fetched: " + target.host() + " is not on the public Internet (--allow-private permits it)");
    }
}
