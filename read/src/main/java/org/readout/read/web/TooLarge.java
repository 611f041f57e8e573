package org.readout.read.web;

import java.io.IOException;

/** An answer that goes beyond the limit of bytes, packed or unpacked. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
}
