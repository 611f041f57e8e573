package org.readout.desk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the desk is served.
 *
 * @param host the address to listen at: a name or an IP literal; only loopback needs no token
 * @param port the port; 0 takes a free one
 * @param token what a reader must know to come in; null where only this machine can reach the desk
 * @param log told of faults, a line each; never of what articles say
 */
public record DeskOptions(String host, int port, @Nullable String token, Consumer<String> log) {
    /** Where the desk listens unless told otherwise. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Shorter tokens can be guessed. */
    public static final int SHORTEST_TOKEN = 16;

    public DeskOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("--port must be between 0 and 65535, and is " + port);
        }
        if (token != null && (token.length() < SHORTEST_TOKEN || !token.matches("[\\x21-\\x7e]+"))) {
            throw new IllegalArgumentException("--token must have at least " + SHORTEST_TOKEN
                    + " characters, letters, digits and signs without blanks");
        }
        if (token == null && !isLoopback(host)) {
            throw new IllegalArgumentException("--host " + host + " lets other machines in: give a --token of at least "
                    + SHORTEST_TOKEN + " characters with it");
        }
    }

    /** This machine alone, no token. */
    public static DeskOptions local(int port) {
        return new DeskOptions(LOOPBACK, port, null, line -> {});
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--host " + host + ": there is no such address", e);
        }
    }
}
