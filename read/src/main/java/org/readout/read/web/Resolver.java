package org.readout.read.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names to addresses. Asked once for each connection, so that what is checked is what is connected to. */
@FunctionalInterface
public interface Resolver {
    /** The platform's. */
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** All addresses of a host, at least one. @throws UnknownHostException when it has none */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
