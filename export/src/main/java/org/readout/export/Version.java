package org.readout.export;

/** Who wrote a file, for the columns and headers that ask. */
public final class Version {
    public static final String NAME = "Readout";
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
