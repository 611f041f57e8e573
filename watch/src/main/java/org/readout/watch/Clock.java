package org.readout.watch;

import java.time.Duration;
import java.time.Instant;

/** The time, and waiting for it to pass. */
public interface Clock {
    /** Of the machine. */
    Clock SYSTEM = new Clock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }
    };

    Instant now();

    /** Waits. @throws InterruptedException when it is to end */
    void sleep(Duration time) throws InterruptedException;
}
