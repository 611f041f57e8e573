package org.readout.read.web;

import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/** Where pages come from. */
@FunctionalInterface
public interface Pages {
    /** What stands at an address. @throws Unreadable when it may not or cannot be fetched */
    Source page(String address) throws Unreadable;
}
