package org.readout.read.web;

import java.net.URI;
import org.readout.read.source.Unreadable;

/** Told of each request before it is made, those that redirects lead to as well. */
@FunctionalInterface
public interface Hop {
    /** Returns when the request may be made; its time does not count. @throws Unreadable when it may not */
    void before(URI address) throws Unreadable;
}
