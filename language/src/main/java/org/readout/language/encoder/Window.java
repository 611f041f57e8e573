package org.readout.language.encoder;

/**
 * One run of the encoder.
 *
 * @param ids vocabulary ids, with the start marker first and a separator after each paragraph
 * @param casing for each id the {@link Casing} of its token, {@link Casing#LOWER} for markers
 * @param tokens for each id the token whose first piece it is, or −1
 */
public record Window(long[] ids, long[] casing, int[] tokens) {
    public int length() {
        return ids.length;
    }
}
