package org.readout.read.source;

/** An input that cannot be read; the message is the reason as the user will see it. */
public final class Unreadable extends Exception {
    public Unreadable(String reason) {
        super(reason);
    }

    public Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
