package org.readout.bench.speed;

/**
 * Another system that reads quotations, to be timed beside Readout on the same texts. Found by {@link
 * java.util.ServiceLoader}; kept in {@code bench/peers}, which the ordinary build never touches.
 */
public interface Peer {
    /** What {@code --peer} calls it. */
    String name();

    /** Loads its models. */
    void load();

    /** Reads one article's text. @return how many quotations it attributed */
    int quotes(String text);
}
