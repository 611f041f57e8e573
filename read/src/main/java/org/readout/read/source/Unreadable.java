package org.readout.read.source;

import org.jspecify.annotations.Nullable;

/** An input that cannot be read; the message is the reason as the user will see it. */
public final class Unreadable extends Exception {
    public Unreadable(String reason) {
        super(reason);
    }

    public Unreadable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
